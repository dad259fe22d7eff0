package org.companero.platform.mail;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// The one form of our mails: a heading, a few sentences, at most one button, a small note. All texts are plain.
///
/// @param subject also the heading
/// @param action  the button; its address is spelled out below it too
/// @param note    why the mail came and what to do if it was not wanted
public record Letter(
        Locale locale,
        String subject,
        List<String> sentences,
        @Nullable Action action,
        String note) {

    private static final String WORDS = "org.companero.platform.mail.letter";

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
            <meta name="color-scheme" content="light dark"><title>%s</title></head>
            <body style="margin:0;padding:32px 16px;background:#f7f8fb;\
            font:16px/1.6 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;color:#151b26">
            <table role="presentation" align="center" width="100%%" style="max-width:520px;margin:0 auto;\
            background:#ffffff;border:1px solid #e0e5ee;border-radius:10px;border-spacing:0"><tr>\
            <td style="padding:32px">
            <p style="margin:0 0 24px;font-size:13px;font-weight:600;color:#4f46e5">Compañero</p>
            <h1 style="margin:0 0 12px;font-size:22px;line-height:1.3">%s</h1>
            %s%s<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #e0e5ee;font-size:13px;color:#515c6e">%s</p>
            </td></tr></table></body></html>
            """;
    private static final String SENTENCE = "<p style=\"margin:0 0 12px\">%s</p>\n";
    private static final String BUTTON = """
            <p style="margin:24px 0"><a href="%1$s" style="display:inline-block;padding:12px 20px;border-radius:6px;\
            background:#4f46e5;color:#ffffff;font-weight:600;text-decoration:none">%2$s</a></p>
            <p style="margin:0;font-size:13px;color:#515c6e">%3$s<br>\
            <a href="%1$s" style="color:#4f46e5;word-break:break-all">%1$s</a></p>
            """;

    public Letter {
        sentences = List.copyOf(sentences);
    }

    /// @param address an absolute address, as [Links] makes it
    public record Action(String label, URI address) {}

    public MailMessage to(String address) {
        return new MailMessage(address, subject, text(), html());
    }

    private String text() {
        var link = action == null ? "" : "\n%s:\n%s\n".formatted(action.label, action.address);
        return "%s\n\n%s\n%s\n-- \n%s\n".formatted(subject, String.join("\n\n", sentences), link, note);
    }

    private String html() {
        var body =
                sentences.stream().map(text -> SENTENCE.formatted(escape(text))).collect(Collectors.joining());
        return PAGE.formatted(
                language().toLanguageTag(), escape(subject), escape(subject), body, button(), escape(note));
    }

    private String button() {
        if (action == null) {
            return "";
        }
        return BUTTON.formatted(escape(action.address.toString()), escape(action.label), escape(word("button.else")));
    }

    private String word(String key) {
        return ResourceBundle.getBundle(WORDS, language(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                .getString(key);
    }

    private Locale language() {
        return locale.getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH;
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
