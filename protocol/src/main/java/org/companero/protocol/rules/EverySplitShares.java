package org.companero.protocol.rules;

import java.util.stream.Stream;
import org.companero.protocol.program.Decide;

/// A split shares people out among two ways at least, with weights from 1 to 1000.
final class EverySplitShares implements Rule {

    private static final int FEWEST = 2;
    private static final int HEAVIEST = 1000;

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Decide.Split.class).flatMap(split -> {
            String name = NodeNames.of(split);
            if (split.shares().size() < FEWEST) {
                return Stream.of(Problem.error("TOO_FEW_SHARES", split, name));
            }
            return split.shares().stream()
                    .filter(share -> share.weight() < 1 || share.weight() > HEAVIEST)
                    .limit(1)
                    .map(_ -> Problem.error("WEIGHT_OUT_OF_RANGE", split, name, String.valueOf(HEAVIEST)));
        });
    }
}
