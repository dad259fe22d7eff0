package org.companero.platform.mail;

import java.net.URI;
import org.companero.platform.web.StartupFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Addresses of this server's pages as people outside reach them: under `PUBLIC_URL`.
@Component
public final class Links {

    private final String base;
    private final Environment environment;

    Links(@Value("${PUBLIC_URL:}") String base, Environment environment) {
        this.base = checked(base.strip());
        this.environment = environment;
    }

    /// @param path begins with `/`; a secret belongs behind `#`, which no server gets to see and no log keeps
    public URI to(String path) {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return URI.create((base.isEmpty() ? "http://127.0.0.1:" + port : base) + path);
    }

    private static String checked(String base) {
        if (!base.isEmpty() && !base.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw new StartupFailure("PUBLIC_URL is not an address like https://coach.example.");
        }
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
