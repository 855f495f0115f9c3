package io.leadledger.log;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.command.eventstore.LedgerEventStore;
import io.leadledger.projection.runtime.ProjectionRuntime;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LogWiringTest {

    private final RunningLedger ledger = RunningLedger.get();

    @Test
    void axon_uses_our_event_store_and_no_other() {
        Configuration axon = ledger.bean(Configuration.class);

        assertThat(axon.eventStore()).isInstanceOf(LedgerEventStore.class).isSameAs(axon.eventBus());
    }

    @Test
    void operators_see_how_far_every_projection_is() {
        Answer answer = ledger.admin().get("/admin/v1/projections");

        assertThat(answer.status()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        for (JsonNode projection : answer.json().get("projections")) {
            names.add(projection.get("name").asText());
            assertThat(projection.get("state").asText()).isEqualTo("current");
            assertThat(projection.get("running").asBoolean()).isTrue();
            assertThat(projection.get("lag_events").isIntegralNumber()).isTrue();
            assertThat(projection.get("lag_seconds").isNumber()).isTrue();
        }
        assertThat(names).isEqualTo(ledger.bean(ProjectionRuntime.class).names()).isNotEmpty();
    }

    @Test
    void dead_letters_are_listed_and_unknown_ones_are_not_found() {
        assertThat(ledger.admin().get("/admin/v1/dead-letters").json().get("dead_letters").isArray()).isTrue();
        assertThat(ledger.admin().get("/admin/v1/dead-letters?limit=0").status()).isEqualTo(400);
        assertThat(ledger.admin().post("/admin/v1/dead-letters/none/retry", "").status()).isEqualTo(404);
        assertThat(ledger.admin().post("/admin/v1/dead-letters/none/discard", "").status()).isEqualTo(404);
    }

    @Test
    void a_company_key_administers_nothing() {
        assertThat(ledger.newCompany().client().get("/admin/v1/projections").status()).isEqualTo(403);
        assertThat(ledger.newCompany().client().get("/admin/v1/dead-letters").status()).isEqualTo(403);
    }
}
