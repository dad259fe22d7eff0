package org.companero.platform.limits;

import java.util.List;

/// What came of taking from buckets.
///
/// @param granted how many were taken from each; 0 when one of them had none left
/// @param debts   for each bucket, how many microseconds until it is full again
record Levels(long granted, List<Long> debts) {

    Levels {
        debts = List.copyOf(debts);
    }
}
