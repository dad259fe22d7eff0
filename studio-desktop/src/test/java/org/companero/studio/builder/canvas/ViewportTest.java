package org.companero.studio.builder.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ViewportTest {

    @Test
    void what_lies_under_the_pointer_stays_there_while_zooming() {
        Viewport view = new Viewport(0.8, 120, -40);
        Point under = view.toDrawing(300, 200);

        Point after = view.zoomed(1.7, 300, 200).toScreen(under);

        assertThat(after.x()).isCloseTo(300, within(1e-9));
        assertThat(after.y()).isCloseTo(200, within(1e-9));
    }

    @Test
    void zoom_stays_between_ten_and_two_hundred_per_cent() {
        assertThat(new Viewport(9, 0, 0).zoom()).isEqualTo(2);
        assertThat(new Viewport(0.001, 0, 0).zoom()).isEqualTo(0.1);
    }

    @Test
    void fitting_shows_the_whole_box_and_never_enlarges_it() {
        Box box = new Box(-500, 0, 3000, 800);

        Viewport view = Viewport.showing(box, 1000, 700);

        assertThat(view.seen(1000, 700).holds(box)).isTrue();
        assertThat(Viewport.showing(new Box(0, 0, 10, 10), 1000, 700).zoom()).isEqualTo(1);
    }
}
