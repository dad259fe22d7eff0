package org.companero.studio.text;

import java.text.NumberFormat;
import java.util.Locale;

/// Sizes of files as people read them.
public final class Sizes {

    private static final long KILO = 1024;

    private Sizes() {}

    /// Such as *820 KB* or *1.2 MB*.
    public static String of(long bytes, Locale locale) {
        NumberFormat number = NumberFormat.getInstance(locale);
        if (bytes < KILO) {
            return number.format(bytes) + " B";
        }
        if (bytes < KILO * KILO) {
            return number.format(Math.round((double) bytes / KILO)) + " KB";
        }
        number.setMaximumFractionDigits(1);
        if (bytes < KILO * KILO * KILO) {
            return number.format((double) bytes / (KILO * KILO)) + " MB";
        }
        return number.format((double) bytes / (KILO * KILO * KILO)) + " GB";
    }
}
