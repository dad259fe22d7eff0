package org.companero.platform.audit;

import org.companero.protocol.api.ApiJson;

/// Enums as they are called in payloads; the table and the filters use the same words.
final class Words {

    private Words() {}

    static String of(Enum<?> value) {
        var quoted = ApiJson.write(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    /// @throws org.companero.protocol.api.MalformedPayload when there is no such word
    static <E extends Enum<E>> E read(String word, Class<E> type) {
        return ApiJson.read(ApiJson.write(word), type);
    }
}
