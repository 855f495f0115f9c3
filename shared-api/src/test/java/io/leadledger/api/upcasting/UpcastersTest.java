package io.leadledger.api.upcasting;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EventJson;
import io.leadledger.api.Handle;
import io.leadledger.api.HandleKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.summary.SummaryEvent;
import io.leadledger.api.upcasting.Upcasters.Upcast;
import java.io.IOException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UpcastersTest {

    @Test
    void a_lead_captured_with_one_phone_still_loads() throws IOException {
        JsonNode old = EventJson.mapper().readTree(UpcastersTest.class.getResource("/events/lead.captured.1.json"));

        Upcast upcast = Upcasters.upcast("lead.captured", "1", old);
        LeadEvent.Captured captured = EventJson.mapper().treeToValue(upcast.payload(), LeadEvent.Captured.class);

        assertThat(upcast.revision()).isEqualTo("2");
        assertThat(captured.leadId()).isEqualTo("lead_1");
        assertThat(captured.provisional()).isFalse();
        assertThat(captured.handles()).containsExactly(Handle.of(HandleKind.PHONE, "919876543210"));
    }

    @Test
    void a_summary_of_calls_alone_still_loads() throws IOException {
        JsonNode old = EventJson.mapper().readTree(UpcastersTest.class.getResource("/events/summary.generated.1.json"));

        Upcast upcast = Upcasters.upcast("summary.generated", "1", old);
        SummaryEvent.Generated generated = EventJson.mapper().treeToValue(upcast.payload(), SummaryEvent.Generated.class);

        assertThat(upcast.revision()).isEqualTo("2");
        assertThat(generated.sources()).containsExactly("element");
        assertThat(upcast.payload().has("source_calls")).isFalse();
    }

    @Test
    void what_is_of_today_is_left_alone() {
        JsonNode today = EventJson.mapper().createObjectNode();

        assertThat(Upcasters.upcast("lead.captured", "2", today).payload()).isSameAs(today);
        assertThat(Upcasters.concerns("lead.captured", "2")).isFalse();
        assertThat(Upcasters.concerns("lead.captured", "1")).isTrue();
    }
}
