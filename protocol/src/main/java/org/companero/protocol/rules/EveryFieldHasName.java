package org.companero.protocol.rules;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.Variables;

/// What is kept of a person for all programs has a name: fields one that expressions can use, tags any.
final class EveryFieldHasName implements Rule {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final int DECIMALS = 6;

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Keep.class).flatMap(keep -> switch (keep) {
            case Keep.SetField set -> field(set);
            case Keep.Tag tag when tag.tag().isBlank() -> Stream.of(Problem.error("TAG_EMPTY", tag, NodeNames.of(tag)));
            case Keep.Count count
            when count.by().signum() == 0 -> Stream.of(Problem.warning("COUNTS_NOTHING", count, NodeNames.of(count)));
            case Keep.Count count
            when count.by().abs().compareTo(MOST) > 0 || count.by().scale() > DECIMALS ->
                Stream.of(Problem.error(
                        "COUNT_OUT_OF_RANGE", count, NodeNames.of(count), "1000000000", String.valueOf(DECIMALS)));
            case Keep.SetVariable _, Keep.Tag _, Keep.Append _, Keep.Count _ -> Stream.empty();
        });
    }

    private static Stream<Problem> field(Keep.SetField set) {
        if (set.field().isBlank()) {
            return Stream.of(Problem.error("FIELD_MISSING", set, NodeNames.of(set)));
        }
        return Variables.isName(set.field())
                ? Stream.empty()
                : Stream.of(Problem.error("FIELD_INVALID", set, NodeNames.of(set), NodeNames.shortened(set.field())));
    }
}
