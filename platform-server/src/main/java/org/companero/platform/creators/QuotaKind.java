package org.companero.platform.creators;

import java.util.Locale;

/// What a creator has so much of.
public enum QuotaKind {
    DOCUMENTS("1000", "documents"),
    /// Bytes of uploaded files.
    STORAGE("5GB", "bytes of documents"),
    CONTACTS("50000", "contacts"),
    /// Messages from people, a day.
    MESSAGES("100000", "messages a day"),
    /// Tokens a chat model reads and writes, a day.
    AI_TOKENS("2000000", "AI tokens a day"),
    /// Mails that programs send, a day.
    EMAILS("500", "e-mails a day");

    private final String usual;
    private final String words;

    QuotaKind(String usual, String words) {
        this.usual = usual;
        this.words = words;
    }

    /// Whether the count begins anew each day, at midnight UTC.
    boolean daily() {
        return this == MESSAGES || this == AI_TOKENS || this == EMAILS;
    }

    /// The name in the database and in payloads.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String variable() {
        return "QUOTA_" + name() + (daily() ? "_PER_DAY" : "");
    }

    String usual() {
        return usual;
    }

    String words() {
        return words;
    }
}
