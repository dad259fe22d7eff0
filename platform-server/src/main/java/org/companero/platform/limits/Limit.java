package org.companero.platform.limits;

import java.util.Locale;

/// What is limited. The environment variable `LIMIT_` followed by the name sets a rate, such as
/// `LIMIT_PER_ADDRESS=3000/1m`.
public enum Limit {
    /// Requests of one address.
    PER_ADDRESS("3000/1m"),
    /// Requests of one signed-in person in one workspace.
    PER_PERSON("1200/1m"),
    /// Requests of one API key.
    PER_API_KEY("1200/1m"),
    /// Messages of one visitor of a widget, over all their connections.
    PER_VISITOR("20/10s"),
    /// Tries to sign in from one address.
    SIGN_IN_PER_ADDRESS("100/15m"),
    /// Tries to sign in as one account, from wherever.
    SIGN_IN_PER_ACCOUNT("10/15m"),
    /// Second-factor and recovery codes tried for one account.
    SECOND_FACTOR_PER_ACCOUNT("5/5m"),
    /// Accounts opened from one address.
    REGISTRATION_PER_ADDRESS("60/1h"),
    /// Mails that one address has the server send, such as links to a new password.
    MAIL_PER_ADDRESS("30/1h"),
    /// Mails sent to one account at somebody's request.
    MAIL_PER_ACCOUNT("5/1h"),
    /// Mails that a creator's programs send to one address.
    PROGRAM_MAIL_PER_RECIPIENT("10/1d"),
    /// Mails that tell a creator what their programs noticed.
    NOTICES_PER_CREATOR("20/1h");

    private final String usual;

    Limit(String usual) {
        this.usual = usual;
    }

    /// The name in keys and headers.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String variable() {
        return "LIMIT_" + name();
    }

    String usual() {
        return usual;
    }
}
