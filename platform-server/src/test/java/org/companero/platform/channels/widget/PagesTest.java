package org.companero.platform.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@PlatformTest
class PagesTest {

    @Autowired
    private TestCreators creators;

    @Test
    void a_creators_name_is_text_on_the_page_and_never_markup() {
        var page = new Page("<title>{{name}}</title><chat key=\"{{widgetKey}}\"></chat>")
                .with(Map.of("name", "<script>alert('x')</script>", "widgetKey", "a\"b"));

        assertThat(page.html())
                .isEqualTo(
                        "<title>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</title><chat key=\"a&quot;b\"></chat>");
    }

    @Test
    void an_address_without_a_creator_says_so_in_the_readers_language() {
        var english = get("/c/nobody-at-all", HttpHeaders.ACCEPT_LANGUAGE, "en");
        var spanish = get("/c/nobody-at-all", HttpHeaders.ACCEPT_LANGUAGE, "es-MX");

        assertThat(english.getStatusCode().value()).isEqualTo(404);
        assertThat(english.getHeaders().getContentType())
                .isEqualTo(MediaType.parseMediaType("text/html;charset=UTF-8"));
        assertThat(english.getBody()).contains("Nobody is here");
        assertThat(spanish.getBody()).contains("Aquí no hay nadie");
    }

    @Test
    void a_script_is_kept_by_browsers_and_checked_by_its_hash() {
        var first = get("/widget/v1/probe.js", HttpHeaders.ORIGIN, "https://a-creators-site.example");
        String tag = String.valueOf(first.getHeaders().getETag());
        var again = get("/widget/v1/probe.js", HttpHeaders.IF_NONE_MATCH, tag);

        assertThat(first.getStatusCode().value()).isEqualTo(200);
        assertThat(first.getHeaders().getContentType())
                .isNotNull()
                .satisfies(type -> assertThat(type.getSubtype()).isEqualTo("javascript"));
        assertThat(first.getHeaders().getCacheControl()).contains("max-age=300").contains("public");
        assertThat(first.getHeaders().getAccessControlAllowOrigin()).isEqualTo("*");
        assertThat(again.getStatusCode().value()).isEqualTo(304);
    }

    private ResponseEntity<String> get(String path, String header, String value) {
        return creators.anonymous()
                .get()
                .uri(path)
                .header(header, value)
                .retrieve()
                .toEntity(String.class);
    }
}
