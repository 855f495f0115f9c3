package io.leadledger;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts everything: APIs, projections and, unless {@code DATABASE_URL} names another, a PostgreSQL of its own. */
@SpringBootApplication
public class Leadledger {

    public static void main(String[] arguments) {
        SpringApplication.run(Leadledger.class, arguments);
    }
}
