package org.companero.protocol.rehearsal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.companero.protocol.engine.Attachment;
import org.companero.protocol.engine.Event;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;

/// What members of a crowd reply. Free words are often those that the program listens for, so that its ways are gone.
final class Replies {

    private static final List<String> VAGUE = List.of("hmm", "what do you mean?", "later maybe", "??", "not sure");
    private static final List<String> PLAIN =
            List.of("yes", "fine, thank you", "I would like to begin", "Ana", "today");
    private static final int RANGE = 100;

    private final List<String> words;

    private Replies(List<String> words) {
        this.words = words;
    }

    static Replies to(Program program) {
        Set<String> words = new LinkedHashSet<>(PLAIN);
        for (Step step : program.steps()) {
            switch (step) {
                case Think.Classify classify -> classify.kinds().forEach(kind -> words.addAll(kind.keywords()));
                case Decide.Switch choice -> choice.cases().forEach(one -> words.addAll(one.values()));
                default -> {}
            }
        }
        return new Replies(List.copyOf(words));
    }

    String greeting() {
        return "Hello";
    }

    Event.Replied unclear(SplittableRandom chance) {
        return says(VAGUE.get(chance.nextInt(VAGUE.size())));
    }

    /// A reply that counts.
    Event.Replied clear(Step step, SplittableRandom chance, double practises) {
        return switch (step) {
            case Ask.Choice choice
            when !choice.options().isEmpty() ->
                presses(choice.options().get(chance.nextInt(choice.options().size())));
            case Ask.SeveralChoices several when !several.options().isEmpty() -> says(several(several, chance));
            case Ask.Question question -> answers(question.answer(), chance);
            case Progress.CheckIn checkIn -> {
                boolean done = chance.nextDouble() < practises;
                yield new Event.Replied(
                        done ? checkIn.done() : checkIn.missed(),
                        done ? Progress.CheckIn.DONE : Progress.CheckIn.MISSED);
            }
            default -> says(words(chance));
        };
    }

    private static Event.Replied says(String text) {
        return new Event.Replied(text, null);
    }

    private static Event.Replied presses(Ask.Option option) {
        return new Event.Replied(option.label(), option.id());
    }

    private static Event.Replied sends(Attachment.Kind kind, String value) {
        return new Event.Replied("", null, new Attachment(kind, value));
    }

    private String words(SplittableRandom chance) {
        return words.get(chance.nextInt(words.size()));
    }

    private static String several(Ask.SeveralChoices several, SplittableRandom chance) {
        int most = Math.min(several.max(), several.options().size());
        int wanted = Math.max(1, several.min());
        int count = most > wanted ? chance.nextInt(wanted, most + 1) : wanted;
        List<Integer> places = new ArrayList<>(
                IntStream.rangeClosed(1, several.options().size()).boxed().toList());
        return IntStream.range(0, Math.min(count, places.size()))
                .mapToObj(_ -> String.valueOf(places.remove(chance.nextInt(places.size()))))
                .collect(Collectors.joining(", "));
    }

    private Event.Replied answers(ExpectedAnswer answer, SplittableRandom chance) {
        return switch (answer) {
            case ExpectedAnswer.Text(int most) -> {
                String text = words(chance);
                yield says(text.substring(0, Math.clamp(most, 1, text.length())));
            }
            case ExpectedAnswer.Number bounds -> says(number(bounds, chance));
            case ExpectedAnswer.Email _ -> says("someone@example.org");
            case ExpectedAnswer.Phone _ -> says("+34 600 000 000");
            case ExpectedAnswer.Date _ -> says("2027-0" + chance.nextInt(1, 10) + "-1" + chance.nextInt(0, 10));
            case ExpectedAnswer.Time _ -> says("2" + chance.nextInt(0, 4) + ":" + chance.nextInt(10, 60));
            case ExpectedAnswer.Rating(int max) -> says(String.valueOf(chance.nextInt(1, Math.max(2, max + 1))));
            case ExpectedAnswer.Scale scale ->
                says(String.valueOf(chance.nextInt(scale.min(), Math.max(scale.min(), scale.max()) + 1)));
            case ExpectedAnswer.File(ExpectedAnswer.FileKind accepts) ->
                sends(
                        switch (accepts) {
                            case ANY, DOCUMENT -> Attachment.Kind.DOCUMENT;
                            case IMAGE -> Attachment.Kind.IMAGE;
                            case VIDEO -> Attachment.Kind.VIDEO;
                            case AUDIO -> Attachment.Kind.AUDIO;
                        },
                        "https://example.org/file");
            case ExpectedAnswer.VoiceNote _ -> sends(Attachment.Kind.VOICE_NOTE, "https://example.org/voice");
            case ExpectedAnswer.Location _ -> sends(Attachment.Kind.LOCATION, "40.4,-3.7");
        };
    }

    /// Between the bounds, as far as there are any; whole where a whole number lies between them.
    private static String number(ExpectedAnswer.Number bounds, SplittableRandom chance) {
        BigDecimal min = bounds.min();
        BigDecimal max = bounds.max();
        BigDecimal from = min != null ? min : max != null ? max.subtract(BigDecimal.valueOf(RANGE)) : BigDecimal.ONE;
        BigDecimal to = max != null ? max : from.add(BigDecimal.valueOf(RANGE));
        BigDecimal drawn = from.add(to.subtract(from).multiply(BigDecimal.valueOf(chance.nextDouble())));
        BigDecimal whole = drawn.setScale(0, RoundingMode.CEILING);
        return (whole.compareTo(to) <= 0
                        ? whole
                        : drawn.setScale(6, RoundingMode.DOWN).max(from))
                .toPlainString();
    }
}
