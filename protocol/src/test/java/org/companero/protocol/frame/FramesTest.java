package org.companero.protocol.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

    @Test
    void a_hello_needs_no_token() {
        var hello = Frames.readWidgetRequest("""
                {"type":"hello","after":0}""");

        assertThat(hello).isEqualTo(new WidgetRequest.Hello(null, 0, null, null));
    }

    @Test
    void a_null_where_one_may_be_is_as_good_as_nothing() {
        var hello = Frames.readWidgetRequest("""
                {"type":"hello","token":null,"after":2,"language":null}""");

        assertThat(hello).isEqualTo(new WidgetRequest.Hello(null, 2, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                        | MALFORMED_FRAME    | The text is empty
            `{`                                       | MALFORMED_FRAME    | not JSON
            `null`                                    | MALFORMED_FRAME    | nothing here
            `[]`                                      | MALFORMED_FRAME    | has to be
            `"hello"`                                 | UNKNOWN_FRAME_TYPE | “type” is missing.
            `{}`                                      | UNKNOWN_FRAME_TYPE | “type” is missing. It is one of: hello, say, choose, agree, ping.
            `{"type":"poll"}`                         | UNKNOWN_FRAME_TYPE | “poll” is not a known type. It is one of: hello, say, choose, agree, ping.
            `{"type":5}`                              | UNKNOWN_FRAME_TYPE | “5” is not a known type
            `{"type":null}`                           | UNKNOWN_FRAME_TYPE | “type” is missing
            `{"type":"say","clientId":"a"}`           | MALFORMED_FRAME    | “text” is missing.
            `{"type":"say","clientId":"a","text":null}` | MALFORMED_FRAME  | “text” may not be null.
            `{"type":"say","clientId":"a","text":5}`  | MALFORMED_FRAME    | “5” is not a text. (at text)
            `{"type":"say","clientId":"a","text":["b"]}` | MALFORMED_FRAME | has to be a text. (at text)
            `{"type":"hello","after":"3"}`            | MALFORMED_FRAME    | a whole number. (at after)
            `{"type":"hello","after":1.5}`            | MALFORMED_FRAME    | a whole number. (at after)
            `{"type":"hello","after":99999999999999999999}` | MALFORMED_FRAME | out of range
            `{"type":"hello"}`                        | MALFORMED_FRAME    | “after” is missing.
            `{"type":"ping","x":1}`                   | MALFORMED_FRAME    | “x” is not known here.
            `{"type":"ping"} {}`                      | MALFORMED_FRAME    | more text after the end
            `{"type":"say","clientId":"a","text":"b","text":"c"}` | MALFORMED_FRAME | twice
            """)
    void a_text_that_is_no_frame_is_refused_with_words_that_help(String json, String code, String words) {
        assertThatExceptionOfType(MalformedFrame.class)
                .isThrownBy(() -> Frames.readWidgetRequest(json))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.message())
                            .contains(words)
                            .doesNotContain("java.", "companero", "tools.jackson", "WidgetRequest");
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {Frames.MAX_BYTES, 200_000})
    void a_frame_that_is_too_large_is_refused_by_its_size_in_bytes(int characters) {
        String json = "{\"type\":\"say\",\"clientId\":\"a\",\"text\":\"" + "ñ".repeat(characters / 2) + "\"}";

        assertThatExceptionOfType(MalformedFrame.class)
                .isThrownBy(() -> Frames.readWidgetRequest(json))
                .satisfies(e -> assertThat(e.code()).isEqualTo(MalformedFrame.TOO_LARGE));
    }

    @Test
    void deep_nesting_is_refused() {
        String json = "{\"type\":\"ping\",\"a\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}";

        assertThatExceptionOfType(MalformedFrame.class).isThrownBy(() -> Frames.readWidgetRequest(json));
    }

    @Test
    void a_client_reads_past_members_that_a_newer_server_added() {
        var event = Frames.readWidgetEvent("""
                {"type":"typing","on":true,"who":"a person"}""");

        assertThat(event).isEqualTo(new WidgetEvent.Typing(true));
    }

    @Test
    void what_the_studio_hears_and_says_goes_there_and_back() {
        LiveEvent ready = new LiveEvent.Ready(UUID.fromString("9a4b2f6e-0f0b-4c5f-8a51-3f1f5a7c0e01"));

        assertThat(Frames.readLiveEvent(Frames.writeLiveEvent(ready))).isEqualTo(ready);
        assertThat(Frames.readLiveRequest(Frames.writeLiveRequest(new LiveRequest.Ping())))
                .isEqualTo(new LiveRequest.Ping());
    }
}
