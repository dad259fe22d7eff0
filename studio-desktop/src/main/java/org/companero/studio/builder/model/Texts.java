package org.companero.studio.builder.model;

/// What a creator typed, made short and readable.
final class Texts {

    private static final int TITLE_LENGTH = 34;

    private Texts() {}

    /// Names and filled-in expressions as people read them.
    static String human(String text) {
        return oneLine(text.replaceAll("\\{\\{\\s*([^{}]*?)\\s*}}", "$1").replace('_', ' '));
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /// The beginning of a text, as a headline.
    static String head(String text) {
        return split(oneLine(text))[0];
    }

    /// What the headline leaves over.
    static String rest(String text) {
        return split(oneLine(text))[1];
    }

    /// Cuts a text without a title into a headline and the rest: after a short first sentence, else between words.
    private static String[] split(String line) {
        if (line.length() <= TITLE_LENGTH) {
            return new String[] {line, ""};
        }
        String head = line.substring(0, TITLE_LENGTH);
        int stop = Math.max(head.lastIndexOf(". "), Math.max(head.lastIndexOf("? "), head.lastIndexOf("! ")));
        if (stop > 0) {
            return new String[] {line.substring(0, stop + 1), line.substring(stop + 2)};
        }
        int space = head.lastIndexOf(' ');
        int cut = space > TITLE_LENGTH / 3 ? space : TITLE_LENGTH;
        return new String[] {
            line.substring(0, cut) + " …", "… " + line.substring(cut).strip()
        };
    }
}
