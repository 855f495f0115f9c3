package io.leadledger.query.audit;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventFormatTest {

    private static final List<EventFormat> ALL = List.of(EventFormat.values());

    @ParameterizedTest
    @CsvSource(textBlock = """
            application/json                            | JSON
            */*                                         | JSON
            application/problem+json                    | JSON
            text/csv                                    | CSV
            text/*                                      | CSV
            application/x-ndjson                        | NDJSON
            application/ndjson                          | NDJSON
            application/cloudevents-batch+json          | CLOUDEVENTS_BATCH
            application/cloudevents+json                | CLOUDEVENTS_LINES
            application/json;q=0.1, text/csv            | CSV
            text/html, application/xhtml+xml, */*;q=0.8 | JSON
            """, delimiter = '|')
    void the_accept_header_chooses(String accept, EventFormat format) {
        assertThat(EventFormat.accepted(accept, ALL)).isEqualTo(format);
    }

    @Test
    void without_a_wish_the_first_format_is_given() {
        assertThat(EventFormat.accepted(null, List.of(EventFormat.NDJSON, EventFormat.JSON))).isEqualTo(EventFormat.NDJSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=0", "nonsense", "a/b/c;;="})
    void what_cannot_be_given_is_not_acceptable(String accept) {
        assertThatThrownBy(() -> EventFormat.accepted(accept, ALL)).isInstanceOfSatisfying(
                LedgerException.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_ACCEPTABLE));
    }
}
