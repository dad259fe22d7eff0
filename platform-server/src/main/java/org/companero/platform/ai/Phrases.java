package org.companero.platform.ai;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.companero.platform.knowledge.lexical.Language;

/// What is said when no document is quoted, in the language of whoever asked.
enum Phrases {
    NOT_IN_DOCUMENTS("not-in-documents"),
    GREETING("greeting"),
    WELCOME("welcome"),
    LISTENING("listening");

    private final String key;

    Phrases(String key) {
        this.key = key;
    }

    String in(Language language) {
        return ResourceBundle.getBundle(
                        "org.companero.platform.ai.phrases",
                        Locale.forLanguageTag(language.code()),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
