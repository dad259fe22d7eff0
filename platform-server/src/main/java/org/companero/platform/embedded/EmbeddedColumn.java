package org.companero.platform.embedded;

import java.nio.file.Path;
import org.companero.platform.tenancy.Database;
import org.companero.platform.web.ConditionalOnSetting;
import org.companero.platform.web.StartupFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Starts what the environment does not name: PostgreSQL without `DATABASE_URL`, Redis without `REDIS_URL`.
///
/// Both are beans that others are built from, so they stop after everything that uses them, also when the start
/// fails.
@Configuration(proxyBeanMethods = false)
class EmbeddedColumn {

    private static final String POSTGRES = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";
    private static final String REDIS = "redis.embedded.core.ExecutableProvider";

    @Bean
    @Lazy
    DataDirectory dataDirectory(@Value("${companero.data-dir}") Path folder) {
        return DataDirectory.open(folder);
    }

    @Bean
    @Lazy
    ConnectionNote connectionNote(DataDirectory home) {
        return new ConnectionNote(home);
    }

    /// PostgreSQL as a child process.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnSetting(value = "DATABASE_URL", present = false)
    @ConditionalOnClass(name = POSTGRES)
    static class Postgres {

        @Bean
        EmbeddedDatabase embeddedDatabase(DataDirectory home) {
            return EmbeddedDatabase.start(home);
        }

        @Bean
        Database database(EmbeddedDatabase embedded, ConnectionNote note) {
            note.add(embedded.database());
            return embedded.database();
        }
    }

    /// The production jar leaves the embedded PostgreSQL out.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnSetting(value = "DATABASE_URL", present = false)
    @ConditionalOnMissingClass(POSTGRES)
    static class NoPostgres {

        @Bean
        Database database() {
            throw new StartupFailure("DATABASE_URL is not set and this jar carries no PostgreSQL. "
                    + "Set DATABASE_URL, or start the jar that ends in -embedded.");
        }
    }

    /// Redis as a child process.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnSetting(value = "REDIS_URL", present = false)
    @ConditionalOnClass(name = REDIS)
    static class Redis {

        @Bean
        EmbeddedCache embeddedCache(DataDirectory home) {
            return EmbeddedCache.start(home);
        }

        @Bean
        DataRedisConnectionDetails embeddedCacheConnection(EmbeddedCache cache, ConnectionNote note) {
            note.add(cache);
            return new CacheConnection(cache);
        }
    }

    /// The production jar leaves the embedded Redis out.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnSetting(value = "REDIS_URL", present = false)
    @ConditionalOnMissingClass(REDIS)
    static class NoRedis {

        @Bean
        DataRedisConnectionDetails noCacheConnection() {
            throw new StartupFailure("REDIS_URL is not set and this jar carries no Redis. "
                    + "Set REDIS_URL, or start the jar that ends in -embedded.");
        }
    }

    private record CacheConnection(EmbeddedCache cache) implements DataRedisConnectionDetails {
        @Override
        public String getPassword() {
            return cache.password();
        }

        @Override
        public Standalone getStandalone() {
            return Standalone.of("127.0.0.1", cache.port());
        }
    }
}
