package org.companero.studio.builder.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private static final Box FROM = new Box(0, 0, 236, 72);

    @Test
    void cards_in_one_column_are_joined_by_a_straight_line() {
        List<Point> way = Routes.between(FROM, new Box(0, 136, 236, 72), List.of());

        assertThat(way).containsExactly(new Point(118, 72), new Point(118, 136));
    }

    @Test
    void a_line_goes_around_a_card_in_its_way() {
        Box between = new Box(0, 136, 236, 72);

        List<Point> way = Routes.between(FROM, new Box(0, 272, 236, 72), List.of(between));

        assertThat(crossings(way, between)).isZero();
        assertThat(way).hasSizeGreaterThan(2);
    }

    @Test
    void a_line_back_up_passes_beside_both_cards() {
        Box target = new Box(0, -200, 236, 72);

        List<Point> way = Routes.between(FROM, target, List.of());

        assertThat(crossings(way, target)).isZero();
        assertThat(crossings(way, FROM)).isZero();
    }

    @RepeatedTest(50)
    void every_line_runs_at_right_angles_from_foot_to_top(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Box to = new Box(random.nextInt(-900, 900), random.nextInt(-900, 900), 236, 88);
        Box other = new Box(random.nextInt(-900, 900), random.nextInt(-900, 900), 236, 88);

        List<Point> way = Routes.between(FROM, to, List.of(other));

        assertThat(way.getFirst()).isEqualTo(FROM.foot());
        assertThat(way.getLast()).isEqualTo(to.top());
        for (int i = 1; i < way.size(); i++) {
            Point a = way.get(i - 1);
            Point b = way.get(i);
            assertThat(Math.abs(a.x() - b.x()) < 1 || a.y() == b.y()).isTrue();
        }
    }

    private static long crossings(List<Point> way, Box box) {
        long crossings = 0;
        for (int i = 1; i < way.size(); i++) {
            crossings += box.crossedBy(way.get(i - 1), way.get(i)) ? 1 : 0;
        }
        return crossings;
    }
}
