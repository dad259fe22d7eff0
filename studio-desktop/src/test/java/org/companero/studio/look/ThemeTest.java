package org.companero.studio.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {

    private static final double AA = 4.5;
    private static final Pattern COLOR = Pattern.compile("(-co-[a-z-]+):\\s*(#[0-9a-f]{6,8});");
    private static final List<String> SURFACES =
            List.of("-co-surface", "-co-canvas", "-co-raised", "-co-pill", "-co-hover");
    private static final List<String> FAMILIES =
            List.of("say", "ask", "think", "decide", "time", "progress", "connect", "end");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void words_keep_a_contrast_of_4_5_on_the_surfaces_they_stand_on(Theme theme) throws IOException {
        Map<String, Color> colors = colors(theme);
        for (String surface : SURFACES) {
            check(colors, "-co-text", surface);
            check(colors, "-co-text-muted", surface);
        }
        for (String surface : List.of("-co-surface", "-co-canvas", "-co-accent-soft")) {
            check(colors, "-co-accent", surface);
        }
        check(colors, "-co-on-accent", "-co-accent-fill");
        check(colors, "-co-on-accent", "-co-danger-fill");
        check(colors, "-co-on-tooltip", "-co-tooltip");
        check(colors, "-co-text", "-co-bubble");
        for (String meaning : List.of("danger", "warning", "success")) {
            check(colors, "-co-" + meaning, "-co-surface");
            check(colors, "-co-" + meaning, "-co-" + meaning + "-soft");
        }
        for (String family : FAMILIES) {
            check(colors, "-co-family-" + family, "-co-raised");
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void both_themes_give_the_same_colours_a_value(Theme theme) throws IOException {
        assertThat(colors(theme).keySet()).isEqualTo(colors(theme.other()).keySet());
    }

    private static void check(Map<String, Color> colors, String word, String ground) {
        double contrast = contrast(colors.get(word), colors.get(ground));
        assertThat(contrast).as("%s on %s", word, ground).isGreaterThanOrEqualTo(AA);
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Color> colors(Theme theme) throws IOException {
        Map<String, Color> colors = new TreeMap<>();
        try (InputStream in = URI.create(theme.stylesheets().getFirst()).toURL().openStream()) {
            COLOR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(hit -> colors.put(hit.group(1), Color.web(hit.group(2))));
        }
        return colors;
    }
}
