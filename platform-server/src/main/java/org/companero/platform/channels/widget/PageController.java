package org.companero.platform.channels.widget;

import java.util.Locale;
import java.util.Map;
import org.companero.platform.access.Open;
import org.companero.platform.creators.CreatorProfile;
import org.companero.platform.creators.Creators;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The demo page, and the chat as a page of its own.
@RestController
final class PageController {

    private static final String DEMO = "static/pages/demo.html";
    private static final String COMPANION = "static/pages/companion.html";
    private static final String NOBODY = "org/companero/platform/channels/widget/nobody_%s.html";

    private final Creators creators;

    PageController(Creators creators) {
        this.creators = creators;
    }

    @GetMapping("/demo")
    @Open("a page for everybody")
    ResponseEntity<String> demo() {
        return Page.load(DEMO).answer(HttpStatus.OK);
    }

    @GetMapping("/c/{handle}")
    @Open("a page for the people the creator talks with")
    ResponseEntity<String> companion(@PathVariable String handle, Locale language) {
        return creators.byHandle(handle).map(PageController::companion).orElseGet(() -> nobody(language));
    }

    private static ResponseEntity<String> companion(CreatorProfile creator) {
        return Page.load(COMPANION)
                .with(Map.of("name", creator.name(), "widgetKey", creator.widgetKey()))
                .answer(HttpStatus.OK);
    }

    private static ResponseEntity<String> nobody(Locale language) {
        String known = language.getLanguage().equals("es") ? "es" : "en";
        return Page.load(NOBODY.formatted(known)).answer(HttpStatus.NOT_FOUND);
    }
}
