package io.leadledger.database;

import io.leadledger.api.DataDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The pool, Flyway and JPA all follow the connection details, so none of them can come before the server or outlive it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @Conditional(EmbeddedCondition.class)
    EmbeddedDatabase embeddedDatabase(DataDirectory data) {
        return EmbeddedDatabase.start(data);
    }

    @Bean
    @Conditional(EmbeddedCondition.class)
    JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
        return details(database.jdbcUrl(), database.username(), database.password());
    }

    @Bean
    @Conditional(ExternalCondition.class)
    JdbcConnectionDetails externalConnection(Environment environment) {
        DatabaseUrl url = DatabaseUrl.parse(environment.getRequiredProperty(EmbeddedCondition.VARIABLE));
        return details(url.jdbcUrl(), url.username(), url.password());
    }

    private static JdbcConnectionDetails details(String url, @Nullable String username, @Nullable String password) {
        return new JdbcConnectionDetails() {

            @Override
            public @Nullable String getUsername() {
                return username;
            }

            @Override
            public @Nullable String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }
}
