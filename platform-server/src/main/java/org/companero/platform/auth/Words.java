package org.companero.platform.auth;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// What we say about accounts, in the reader's language.
record Words(Locale language) {

    private static final String BUNDLE = "org.companero.platform.auth.words";

    /// @param language English unless Spanish
    Words {
        language = language.getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH;
    }

    String of(String key) {
        return bundle().getString(key);
    }

    boolean has(String key) {
        return bundle().containsKey(key);
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
