package org.companero.studio.builder.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.studio.builder.SamplePrograms;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void a_program_without_places_is_laid_out_in_rows_and_nothing_overlaps() {
        Program bare = bare(SamplePrograms.sleep());

        Program laid = Rows.complete(bare);

        assertThat(laid.layout()).hasSize((int) bare.nodes().count());
        assertNothingOverlaps(laid.layout());
    }

    @Test
    void a_program_with_all_its_places_is_left_alone() {
        Program program = SamplePrograms.sleep();

        assertThat(Rows.complete(program)).isSameAs(program);
    }

    @Test
    void tidying_up_puts_every_node_on_the_grid_without_overlaps_and_triggers_above_what_they_begin() {
        Program program = SamplePrograms.sleep();

        Map<NodeId, Position> places = Tidy.places(program, Map.of());

        assertThat(places).hasSize((int) program.nodes().count());
        assertThat(places.values()).allMatch(at -> at.x() % 8 == 0 && at.y() % 8 == 0);
        assertNothingOverlaps(places);
        assertThat(places.get(SamplePrograms.id("first_message_1")).y())
                .isLessThan(places.get(SamplePrograms.id("message_1")).y());
    }

    @Test
    void a_new_card_finds_a_free_place_below() {
        Box card = new Box(0, 0, 236, 72);
        Box taken = new Box(0, 136, 236, 72);

        Position at = Placement.below(card, 0, 1, 72, List.of(card, taken));

        assertThat(new Box(at.x(), at.y(), 236, 72).intersects(taken)).isFalse();
        assertThat(at.y()).isGreaterThanOrEqualTo(136);
    }

    @Test
    void labels_that_would_cover_each_other_are_put_apart() {
        List<Point> way = List.of(new Point(0, 0), new Point(0, 120));
        Box first = Labels.place(way, 60, false, List.of());

        Box second = Labels.place(way, 60, false, List.of(first));

        assertThat(second.intersects(first)).isFalse();
    }

    private static void assertNothingOverlaps(Map<NodeId, Position> layout) {
        List<Box> boxes = new ArrayList<>();
        for (Position at : layout.values()) {
            Box box = new Box(at.x(), at.y(), Metrics.WIDTH, Metrics.cardHeight(2));
            assertThat(boxes).noneMatch(box::intersects);
            boxes.add(box);
        }
    }

    private static Program bare(Program program) {
        return new Program(
                program.schema(),
                program.name(),
                program.language(),
                program.triggers(),
                program.steps(),
                program.transitions(),
                Map.of());
    }
}
