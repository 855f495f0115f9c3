package io.leadledger.examples;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {

    @Test
    void without_arguments_a_month_goes_to_the_server_on_this_machine() {
        assertThat(Options.of(List.of(""), Map.of()))
                .isEqualTo(new Options(URI.create("http://localhost:8080"), null, 1, 30, 1, null));
    }

    @Test
    void several_options_may_come_in_one_argument_and_win_over_the_environment() {
        Options options = Options.of(List.of("--seed=7 --scale=0.5", "--url=http://host:1/"), Map.of("LEADLEDGER_URL", "http://other"));
        assertThat(options).isEqualTo(new Options(URI.create("http://host:1"), null, 7, 30, 0.5, null));
    }

    @Test
    void what_is_not_understood_is_said() {
        assertThatThrownBy(() -> Options.of(List.of("--sed=7"), Map.of())).hasMessageContaining("sed");
        assertThatThrownBy(() -> Options.of(List.of("--seed=x"), Map.of())).hasMessageContaining("--seed must be a number");
        assertThatThrownBy(() -> Options.of(List.of("--days=0"), Map.of())).hasMessageContaining("--days");
    }
}
