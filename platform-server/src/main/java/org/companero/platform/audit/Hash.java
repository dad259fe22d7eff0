package org.companero.platform.audit;

import java.util.HexFormat;

/// A SHA-256, in hexadecimal.
record Hash(String hex) {

    static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
