package org.companero.protocol.expression;

import java.util.Locale;
import java.util.function.Function;

/// What could be written at a place of an expression.
public final class Proposal {

    private final String text;
    private final int begin;
    private final Function<Locale, String> signature;
    private final Function<Locale, String> sentence;

    Proposal(String text, int begin, Function<Locale, String> signature, Function<Locale, String> sentence) {
        this.text = text;
        this.begin = begin;
        this.signature = signature;
        this.sentence = sentence;
    }

    /// What to put in.
    public String text() {
        return text;
    }

    /// Where what is put in begins: it takes the place of what stands between there and the caret.
    public int begin() {
        return begin;
    }

    /// How it is called, or of what type it is.
    public String signature(Locale locale) {
        return signature.apply(locale);
    }

    /// What it is; empty for what the creator named.
    public String sentence(Locale locale) {
        return sentence.apply(locale);
    }

    @Override
    public String toString() {
        return text;
    }
}
