package org.companero.platform.knowledge.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Finds out how a text file is encoded: UTF-8, UTF-16 or Windows-1252.
final class Charsets {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 4096;
    private static final double MAX_CONTROL_SHARE = 0.02;

    private Charsets() {}

    /// The text, decoded with the encoding that fits best, without its byte order mark.
    static String decode(byte[] bytes) {
        var text = new String(bytes, detect(bytes));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    static Charset detect(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return withoutMark(bytes);
    }

    /// Whether the decoded text reads as text: hardly any control characters, hardly any undecodable ones.
    static boolean readsAsText(String text) {
        var sample = text.substring(0, Math.min(text.length(), SAMPLE));
        var strange = sample.chars().filter(Charsets::isStrange).count();
        return strange <= sample.length() * MAX_CONTROL_SHARE;
    }

    private static boolean isStrange(int character) {
        return character == 0xFFFD
                || (Character.isISOControl(character) && "\t\n\r\f\u000b\u0085\u001b".indexOf(character) < 0);
    }

    // Western text in UTF-16 has a zero in every other byte.
    private static Charset withoutMark(byte[] bytes) {
        var length = Math.min(bytes.length, SAMPLE);
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    evenZeros++;
                } else {
                    oddZeros++;
                }
            }
        }
        var many = length * 0.3;
        if (oddZeros > many && evenZeros < oddZeros / 10.0) {
            return StandardCharsets.UTF_16LE;
        }
        if (evenZeros > many && oddZeros < evenZeros / 10.0) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
