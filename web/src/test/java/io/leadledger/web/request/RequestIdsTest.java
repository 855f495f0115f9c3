package io.leadledger.web.request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestIdsTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void usable_ids_are_taken_over() {
        RequestIds ids = RequestIds.from("req-1", "1765572960000-abc123", TRACE);
        assertThat(ids).isEqualTo(new RequestIds("req-1", "1765572960000-abc123", TRACE));
        assertThat(ids.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void missing_ids_are_made_and_differ() {
        RequestIds one = RequestIds.from(null, null, null);
        RequestIds other = RequestIds.from(null, null, null);
        assertThat(one.requestId()).isNotEqualTo(other.requestId()).hasSize(36);
        assertThat(one.correlationId()).isEqualTo(one.requestId());
        assertThat(one.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\nb", "<script>", "ü"})
    void unusable_ids_are_replaced(String id) {
        assertThat(RequestIds.from(id, id, id).requestId()).hasSize(36);
        assertThat(RequestIds.from("r", id, id).correlationId()).isEqualTo("r");
    }

    @Test
    void an_endless_id_is_replaced() {
        assertThat(RequestIds.from("x".repeat(201), null, null).requestId()).hasSize(36);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
    })
    void a_traceparent_against_its_standard_is_replaced(String traceparent) {
        assertThat(RequestIds.from(null, null, traceparent).traceparent()).isNotEqualTo(traceparent);
    }
}
