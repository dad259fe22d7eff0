package org.companero.platform.channels.widget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.companero.platform.web.PlatformException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/// A page of this server, with its blanks `{{name}}` to fill in.
record Page(String html) {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    /// @param path on the class path
    /// @throws PlatformException when this build came without the widget's pages
    static Page load(String path) {
        var file = new ClassPathResource(path);
        if (!file.exists()) {
            throw new PlatformException(
                    HttpStatus.NOT_FOUND,
                    "PAGE_NOT_BUILT",
                    "This server was built without the widget's pages. Build it with `make server`.");
        }
        try {
            return new Page(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Fills in the blanks; a value is text, never markup.
    Page with(Map<String, String> values) {
        String filled = html;
        for (var value : values.entrySet()) {
            filled = filled.replace("{{" + value.getKey() + "}}", HtmlUtils.htmlEscape(value.getValue(), "UTF-8"));
        }
        return new Page(filled);
    }

    ResponseEntity<String> answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .body(html);
    }
}
