package org.companero.platform.web;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/// The two things every part of the server needs: database and cache.
@Configuration(proxyBeanMethods = false)
class HealthChecks {

    private static final int SECONDS = 2;

    @Bean
    HealthCheck databaseCheck(DataSource dataSource) {
        return new Named("database", () -> {
            try (var connection = dataSource.getConnection()) {
                return connection.isValid(SECONDS);
            } catch (SQLException unreachable) {
                return false;
            }
        });
    }

    @Bean
    HealthCheck cacheCheck(RedisConnectionFactory connections) {
        return new Named("cache", () -> {
            try (var connection = connections.getConnection()) {
                return "PONG".equals(connection.ping());
            } catch (DataAccessException unreachable) {
                return false;
            }
        });
    }

    private record Named(String name, java.util.function.BooleanSupplier check) implements HealthCheck {
        @Override
        public boolean passes() {
            return check.getAsBoolean();
        }
    }
}
