package org.companero.protocol.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The page on delivery tells of every plan and every reason there is, and of no others.
class DeliveryPageTest {

    private static final Path PAGE = Path.of("..", "docs", "delivery.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

    @Test
    void every_plan_and_every_reason_has_its_row() throws IOException {
        List<String> rows = ROW.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();
        List<String> plans = Arrays.asList("free_form", "by_template", "other_channel", "held", "dropped");
        List<String> reasons = Arrays.stream(Reason.class.getPermittedSubclasses())
                .map(Explanation::key)
                .toList();

        assertThat(rows.subList(0, plans.size())).isEqualTo(plans);
        assertThat(rows.subList(plans.size(), rows.size())).containsExactlyInAnyOrderElementsOf(reasons);
    }
}
