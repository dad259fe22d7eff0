package org.companero.platform.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.companero.platform.access.Open;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/// The pages that links in our mails lead to. The token stays behind `#` until the page's script posts it.
@RestController
final class AccountPages {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final Pattern BLANK = Pattern.compile("\\{\\{([a-z.]+)}}");

    private final String template = load();

    @Open("whoever opens the mail may be signed in nowhere")
    @GetMapping("/account/verify")
    ResponseEntity<String> verify(Locale language) {
        return page("verify", language);
    }

    @Open("whoever forgot a password cannot sign in")
    @GetMapping("/account/reset")
    ResponseEntity<String> reset(Locale language) {
        return page("reset", language);
    }

    @Open("whoever is invited may have no account yet")
    @GetMapping("/account/join")
    ResponseEntity<String> join(Locale language) {
        return page("join", language);
    }

    private ResponseEntity<String> page(String act, Locale language) {
        var words = new Words(language);
        var html =
                BLANK.matcher(template).replaceAll(blank -> Matcher.quoteReplacement(fill(blank.group(1), act, words)));
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Language", words.language().toLanguageTag())
                .body(html);
    }

    // A blank names the act, the language, a word of this act, or a word of all pages.
    private static String fill(String blank, String act, Words words) {
        return switch (blank) {
            case "act" -> act;
            case "language" -> words.language().toLanguageTag();
            default -> {
                var own = "page." + act + "." + blank;
                var shared = "page." + blank;
                var key = words.has(own) ? own : shared;
                yield words.has(key) ? HtmlUtils.htmlEscape(words.of(key), "UTF-8") : "";
            }
        };
    }

    private static String load() {
        try {
            return new ClassPathResource("account.html", AccountPages.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
