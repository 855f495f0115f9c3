package io.leadledger.database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseUrlTest {

    @Test
    void user_password_host_port_and_name_are_read() {
        assertThat(DatabaseUrl.parse("postgres://ana:secret@db.example:6543/sales"))
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://db.example:6543/sales", "ana", "secret"));
    }

    @Test
    void the_longer_scheme_is_the_same() {
        assertThat(DatabaseUrl.parse("postgresql://ana:secret@db/sales").jdbcUrl()).isEqualTo("jdbc:postgresql://db/sales");
    }

    @Test
    void percent_encoded_passwords_are_decoded_and_a_plus_stays_a_plus() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://ana%40acme:p%40ss%3Aw%2Frd%25+1%C3%A4@db/sales");
        assertThat(url.username()).isEqualTo("ana@acme");
        assertThat(url.password()).isEqualTo("p@ss:w/rd%+1ä");
    }

    @Test
    void the_port_the_password_and_the_name_may_be_left_out() {
        assertThat(DatabaseUrl.parse("postgres://ana@db")).isEqualTo(new DatabaseUrl("jdbc:postgresql://db/ana", "ana", null));
        assertThat(DatabaseUrl.parse("postgres://db")).isEqualTo(new DatabaseUrl("jdbc:postgresql://db/postgres", null, null));
        assertThat(DatabaseUrl.parse("postgres:///sales").jdbcUrl()).isEqualTo("jdbc:postgresql://localhost/sales");
    }

    @Test
    void an_ipv6_address_keeps_its_brackets() {
        assertThat(DatabaseUrl.parse("postgres://ana:s@[2001:db8::1]:5432/sales").jdbcUrl())
                .isEqualTo("jdbc:postgresql://[2001:db8::1]:5432/sales");
    }

    @Test
    void several_hosts_are_passed_on() {
        assertThat(DatabaseUrl.parse("postgres://ana:s@one:5432,two:5433/sales?target_session_attrs=primary").jdbcUrl())
                .isEqualTo("jdbc:postgresql://one:5432,two:5433/sales?targetServerType=primary");
    }

    @Test
    void parameters_are_kept_and_those_of_other_clients_renamed() {
        assertThat(DatabaseUrl.parse("postgres://ana:s@db/sales?sslmode=require&connect_timeout=3").jdbcUrl())
                .isEqualTo("jdbc:postgresql://db/sales?sslmode=require&connectTimeout=3");
    }

    @Test
    void a_name_with_a_space_is_encoded_for_the_driver() {
        assertThat(DatabaseUrl.parse("postgres://db/sales%20ledger").jdbcUrl()).isEqualTo("jdbc:postgresql://db/sales%20ledger");
    }

    @Test
    void a_jdbc_url_is_taken_as_it_is() {
        String url = "jdbc:postgresql://db:5433/sales?user=ana&password=s%40&sslmode=disable";
        assertThat(DatabaseUrl.parse(" " + url + "\n")).isEqualTo(new DatabaseUrl(url, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://ana:geheim@db/sales", "db:5432/geheim", "postgres://ana:geheim@db:port/sales", "postgres://ana:ge%heim@db/sales",
            "postgres://ana:ge@heim@db/sales", "postgres://ana:geheim@::1/sales"})
    void anything_else_is_refused_without_repeating_it(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url)).isInstanceOf(DatabaseException.class)
                .hasMessageContaining("DATABASE_URL").message().doesNotContain("heim");
    }

    @Test
    void printing_it_shows_no_password() {
        assertThat(DatabaseUrl.parse("postgres://ana:geheim@db/sales")).hasToString("DatabaseUrl[ana at jdbc:postgresql://db/sales]");
        assertThat(DatabaseUrl.parse("jdbc:postgresql://db/sales?password=geheim").toString()).doesNotContain("geheim");
    }
}
