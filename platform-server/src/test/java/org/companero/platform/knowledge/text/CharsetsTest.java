package org.companero.platform.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {

    private static final String TEXT = "Mañana dormiré mejor: “sin café” después de las 15 h.";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void text_is_read_in_the_encoding_it_was_written_in(String charset) {
        assertThat(Charsets.decode(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() {
        var bytes = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8);

        assertThat(Charsets.decode(bytes)).isEqualTo(TEXT);
    }

    @Test
    void text_of_a_mainframe_does_not_read_as_text() {
        var ebcdic = "A long enough sentence, written on an old machine.\n"
                .repeat(20)
                .getBytes(Charset.forName("IBM500"));

        assertThat(Charsets.readsAsText(Charsets.decode(ebcdic))).isFalse();
    }
}
