package org.companero.studio.builder.crowd;

import java.text.NumberFormat;
import java.util.Locale;

/// A crowd's figures as people write them.
///
/// @param locale whose way of writing numbers
record Figures(Locale locale) {

    private static final double FEW = 0.1;

    /// A part of all, with one decimal where it is small.
    String percent(int people, int all) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(people > 0 && people < all * FEW ? 1 : 0);
        return format.format((double) people / all);
    }

    String number(int number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }
}
