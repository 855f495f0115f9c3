package io.leadledger.command.draft;

import io.leadledger.api.draft.Channel;
import io.leadledger.api.draft.DraftCommand;
import io.leadledger.api.draft.DraftEvent;
import io.leadledger.api.draft.DraftOrigin;
import io.leadledger.api.draft.DraftState;
import io.leadledger.api.draft.DraftStatus;
import io.leadledger.api.draft.DraftSubject;
import io.leadledger.api.draft.Making;
import io.leadledger.api.error.LedgerException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DraftRulesTest {

    private static final UUID COMPANY = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-01-15T10:30:00Z");

    @Test
    void the_same_id_makes_no_second_draft() {
        DraftState draft = in(DraftStatus.DRAFT);

        assertThat(DraftRules.create(draft, created(DraftStatus.DRAFT))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,READY,true", "DRAFT,SENT,true", "DRAFT,CANCELLED,true", "READY,DRAFT,true", "READY,SENT,true", "READY,CANCELLED,true",
        "SENT,DRAFT,false", "SENT,CANCELLED,false", "CANCELLED,READY,false", "CANCELLED,SENT,false",
    })
    void sent_and_cancelled_are_final(DraftStatus from, DraftStatus to, boolean allowed) {
        if (allowed) {
            assertThat(change(in(from), null, to)).containsExactly(new DraftEvent.StatusChanged("draft_1", "rep_1", to, NOW));
        } else {
            assertThatThrownBy(() -> change(in(from), null, to)).isInstanceOf(LedgerException.class);
        }
    }

    @Test
    void text_and_status_change_together_and_saying_them_again_changes_nothing() {
        List<DraftEvent> events = change(in(DraftStatus.DRAFT), "Hi!", DraftStatus.SENT);
        DraftState sent = in(DraftStatus.DRAFT);
        for (DraftEvent event : events) {
            sent = event.after(sent);
        }

        assertThat(events).hasSize(2);
        assertThat(sent.content()).isEqualTo("Hi!");
        assertThat(change(sent, "Hi!", DraftStatus.SENT)).isEmpty();
    }

    private static DraftState in(DraftStatus status) {
        return DraftRules.create(null, created(status)).getFirst().after(null);
    }

    private static DraftCommand.Create created(DraftStatus status) {
        Making making = new Making("templates", "1", null, null, null, null, null, null, null, null, null, null);
        return new DraftCommand.Create(
                COMPANY, "draft_1", DraftOrigin.CLONE, new DraftSubject("rep_1", null, null), Channel.SMS, "Hi.", status, making, NOW);
    }

    private static List<DraftEvent> change(DraftState before, @Nullable String content, @Nullable DraftStatus status) {
        return DraftRules.change(before, new DraftCommand.Change(COMPANY, "draft_1", content, status, NOW));
    }
}
