package org.companero.protocol.rules;

import java.util.stream.Stream;
import org.companero.protocol.program.Progress;

/// What marks how far a person came has a name, and points are some and not too many.
final class EveryProgressIsNamed implements Rule {

    private static final int MOST_POINTS = 1000;

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Progress.class).flatMap(progress -> switch (progress) {
            case Progress.AssignHabit assign -> name("HABIT_MISSING", assign, assign.habit());
            case Progress.CheckIn checkIn ->
                Stream.concat(name("HABIT_MISSING", checkIn, checkIn.habit()), buttons(checkIn));
            case Progress.Points points -> points(points);
            case Progress.Achievement one -> name("PROGRESS_NAME_MISSING", one, one.achievement());
            case Progress.Milestone one -> name("PROGRESS_NAME_MISSING", one, one.milestone());
        });
    }

    private static Stream<Problem> name(String code, Progress progress, String name) {
        return name.isBlank() ? Stream.of(Problem.error(code, progress, NodeNames.of(progress))) : Stream.empty();
    }

    private static Stream<Problem> buttons(Progress.CheckIn checkIn) {
        String name = NodeNames.of(checkIn);
        if (checkIn.done().isBlank() || checkIn.missed().isBlank()) {
            return Stream.of(Problem.error("OPTION_EMPTY", checkIn, name));
        }
        return checkIn.done().strip().equalsIgnoreCase(checkIn.missed().strip())
                ? Stream.of(Problem.error("DUPLICATE_OPTION", checkIn, name, NodeNames.shortened(checkIn.done())))
                : Stream.empty();
    }

    private static Stream<Problem> points(Progress.Points points) {
        return points.points() != 0 && Math.abs((long) points.points()) <= MOST_POINTS
                ? Stream.empty()
                : Stream.of(Problem.error(
                        "POINTS_OUT_OF_RANGE", points, NodeNames.of(points), String.valueOf(MOST_POINTS)));
    }
}
