package org.companero.platform.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.companero.platform.web.StartupFailure;
import org.jspecify.annotations.Nullable;

/// A mail server, as `SMTP_URL` names it: `smtp://user:password@host:port`, or `smtps://…` for TLS from the first
/// byte.
///
/// @param user percent-decoded, or null to send without signing in
record SmtpAddress(
        boolean tls,
        String host,
        int port,
        @Nullable String user,
        @Nullable String password) {

    private static final int SMTPS_PORT = 465;
    private static final int SUBMISSION_PORT = 587;
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /// @throws StartupFailure when it is no such address; the message does not repeat it, for it holds a password
    static SmtpAddress parse(String text) {
        try {
            var uri = URI.create(text.strip());
            var tls = "smtps".equalsIgnoreCase(uri.getScheme());
            if (uri.getHost() == null || !tls && !"smtp".equalsIgnoreCase(uri.getScheme())) {
                throw malformed();
            }
            var port = uri.getPort() > 0 ? uri.getPort() : tls ? SMTPS_PORT : SUBMISSION_PORT;
            return new SmtpAddress(tls, uri.getHost(), port, login(uri, 0), login(uri, 1));
        } catch (IllegalArgumentException _) {
            throw malformed();
        }
    }

    /// Whether a connection that cannot be encrypted has to be refused: it would show a password to the network.
    boolean mustEncrypt() {
        return user != null && !OWN_MACHINE.contains(host);
    }

    /// Hides the password.
    @Override
    public String toString() {
        return host + ":" + port;
    }

    private static @Nullable String login(URI uri, int part) {
        @Nullable String login = uri.getRawUserInfo();
        if (login == null) {
            return null;
        }
        var parts = login.split(":", 2);
        // A plus sign stands for itself here, other than in a form.
        return part < parts.length ? URLDecoder.decode(parts[part].replace("+", "%2B"), StandardCharsets.UTF_8) : null;
    }

    private static StartupFailure malformed() {
        return new StartupFailure("SMTP_URL is not an address like smtp://user:password@host:587 or smtps://host:465. "
                + "Percent-encode special characters in user and password.");
    }
}
