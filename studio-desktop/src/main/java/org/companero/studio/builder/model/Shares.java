package org.companero.studio.builder.model;

/// The parts of a whole.
public final class Shares {

    private Shares() {}

    /// The weight's part of all, rounded, such as *33 %*.
    public static String percent(int weight, int all) {
        return (all == 0 ? 0 : Math.round(weight * 100.0 / all)) + " %";
    }
}
