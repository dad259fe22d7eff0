package org.companero.protocol.engine;

import tools.jackson.core.io.JsonStringEncoder;

/// Texts as they stand between the quotes of JSON.
final class JsonText {

    private JsonText() {}

    static String escaped(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    }
}
