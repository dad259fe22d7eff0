package org.companero.platform.tenancy;

import javax.sql.DataSource;
import org.companero.platform.web.StartupFailure;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/// Gives each part of the server the database role it may use, and no other.
@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

    @Bean
    JdbcConnectionDetails appConnection(Database database) {
        return new AppConnection(database);
    }

    @Bean
    FlywayConnectionDetails ownerConnection(Database database) {
        return new OwnerConnection(database);
    }

    @Bean
    FlywayMigrationStrategy rolesFirst(Database database) {
        return flyway -> {
            new DatabaseRoles(database).ensure();
            try {
                flyway.migrate();
            } catch (FlywayException unfit) {
                throw new StartupFailure(
                        "the schema of %s does not fit this version: %s".formatted(database.url(), unfit.getMessage()),
                        unfit);
            }
        };
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new TenantTransactionManager(dataSource);
    }

    @Bean
    @DependsOnDatabaseInitialization
    SystemAccess systemAccess(Database database) {
        return new SystemAccess(database);
    }

    private record AppConnection(Database database) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return database.url();
        }

        @Override
        public String getUsername() {
            return database.app().user();
        }

        @Override
        public String getPassword() {
            return database.app().password();
        }
    }

    private record OwnerConnection(Database database) implements FlywayConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return database.url();
        }

        @Override
        public String getUsername() {
            return database.owner().user();
        }

        @Override
        public String getPassword() {
            return database.owner().password();
        }
    }
}
