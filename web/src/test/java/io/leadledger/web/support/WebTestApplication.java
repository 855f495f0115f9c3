package io.leadledger.web.support;

import io.leadledger.api.DataDirectory;
import io.leadledger.web.security.ApiKeys;
import io.leadledger.web.security.TokenKeyRegister;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The web module alone, on a real server, with fakes where the database would be. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class})
@ComponentScan(
        basePackages = "io.leadledger.web",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(Jdbc[A-Za-z]*|PatientCommands|Queries|(callcenter|inbound|job|signing)\\..*)"))
public class WebTestApplication {

    @Bean
    DataDirectory dataDirectory() throws IOException {
        Path root = Files.createTempDirectory("leadledger-web");
        root.toFile().deleteOnExit();
        return new DataDirectory(root);
    }

    @Bean
    FakeCompanies companies() {
        return new FakeCompanies();
    }

    @Bean
    ApiKeys apiKeys(FakeCompanies companies) {
        return companies.keys();
    }

    @Bean
    TokenKeyRegister tokenKeyRegister() {
        return new FakeTokenKeyRegister();
    }
}
