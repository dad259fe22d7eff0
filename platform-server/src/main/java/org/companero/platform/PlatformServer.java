package org.companero.platform;

import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// The server. Without configuration it brings its own database and cache; see `application.yml` for the rest.
@SpringBootApplication
public class PlatformServer {

    /// Starts the server; the process ends with a non-zero code and one line of explanation when it cannot start.
    public static void main(String[] args) {
        var application = new SpringApplication(PlatformServer.class);
        StopSignals.installIn(application);
        application.run(args);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
