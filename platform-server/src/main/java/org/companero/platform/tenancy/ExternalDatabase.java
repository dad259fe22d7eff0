package org.companero.platform.tenancy;

import org.companero.platform.tenancy.Database.Login;
import org.companero.platform.web.ConditionalOnSetting;
import org.companero.platform.web.StartupFailure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Reads the operator's database from the environment; in force as soon as `DATABASE_URL` is set.
@Configuration(proxyBeanMethods = false)
@ConditionalOnSetting("DATABASE_URL")
class ExternalDatabase {

    @Bean
    Database database(Environment environment) {
        var password = required(environment, "DATABASE_PASSWORD");
        return new Database(
                jdbcUrl(required(environment, "DATABASE_URL")),
                new Login(
                        environment.getProperty("DATABASE_OWNER_USER", "companero_owner"),
                        required(environment, "DATABASE_OWNER_PASSWORD")),
                new Login(environment.getProperty("DATABASE_USER", "companero_app"), password),
                new Login(
                        environment.getProperty("DATABASE_SYSTEM_USER", "companero_system"),
                        environment.getProperty("DATABASE_SYSTEM_PASSWORD", password)));
    }

    private static String required(Environment environment, String name) {
        var value = environment.getProperty(name, "");
        if (value.isBlank()) {
            throw new StartupFailure(
                    "DATABASE_URL is set but %s is not: set it to reach the database.".formatted(name));
        }
        return value;
    }

    private static String jdbcUrl(String url) {
        return url.startsWith("jdbc:")
                ? url
                : "jdbc:" + url.replaceFirst("^postgres(ql)?://([^@/]*@)?", "postgresql://");
    }
}
