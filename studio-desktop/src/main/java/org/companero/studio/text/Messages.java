package org.companero.studio.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The studio's words in one language, found by dotted keys such as `programs.empty.title`.
///
/// A text with arguments is a [MessageFormat]. Texts use the typographic apostrophe, so that nobody has to think of
/// MessageFormat's quoting.
public final class Messages {

    /// The languages the studio speaks, English first.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    /// One bundle for the shell and its screens, one for the builder, one for the settings.
    static final List<String> BUNDLES = List.of(
            "org.companero.studio.messages",
            "org.companero.studio.builder.messages",
            "org.companero.studio.admin.messages");

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private Messages(Locale locale) {
        this.locale = locale;
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundles = BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle(name, locale, noFallback))
                .toList();
    }

    /// The words in the language asked for, or in English where we do not speak it.
    public static Messages in(Locale wanted) {
        return new Messages(LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH));
    }

    public Locale locale() {
        return locale;
    }

    /// @throws MissingResourceException when no bundle has the key
    public String text(String key, Object... arguments) {
        String pattern = pattern(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    private String pattern(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new MissingResourceException(
                        "No text for " + key + " in " + locale, Messages.class.getName(), key))
                .getString(key);
    }
}
