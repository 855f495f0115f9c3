package io.leadledger.automation.ottosave;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadledger.api.EntityKind;
import io.leadledger.api.StreamId;
import io.leadledger.api.state.CallState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which companies want it, and what else is known of a call and its customer. */
@Component
class OttoSaveStore {

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Cache<UUID, Boolean> known = Caffeine.newBuilder().expireAfterWrite(SEEN_WITHIN).maximumSize(10_000).build();

    OttoSaveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEnabled(UUID companyId) {
        return jdbc.sql("SELECT enabled FROM public.otto_save WHERE company_id = :company")
                .param("company", companyId)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** The same from memory; a change made on another node is seen within seconds. */
    boolean seemsEnabled(UUID companyId) {
        return known.get(companyId, this::isEnabled);
    }

    void enable(UUID companyId, boolean enabled) {
        jdbc.sql("""
                        INSERT INTO public.otto_save (company_id, enabled) VALUES (:company, :enabled)
                        ON CONFLICT (company_id) DO UPDATE SET enabled = excluded.enabled""")
                .param("company", companyId)
                .param("enabled", enabled)
                .update();
        known.invalidate(companyId);
    }

    /** By whomever; the log is asked because nothing else is sure to be as far as the one who asks. */
    boolean wasAnalyzed(UUID companyId, String callId) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM public.domain_event_entry
                            WHERE aggregate_identifier = :stream AND company_id = :company AND payload_type = 'call.analyzed')""")
                .param("stream", StreamId.of(companyId, EntityKind.CALL, callId).value())
                .param("company", companyId)
                .query(Boolean.class)
                .single();
    }

    /** By a call that began later and was completed. */
    boolean wasReachedSince(UUID companyId, String callId, CallState call) {
        String leadId = call.leadId();
        Instant began = call.startedAt();
        return leadId != null && began != null && jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM read.call
                            WHERE company_id = :company AND lead_id = :lead AND call_id <> :call AND status = 'completed' AND NOT deleted
                                AND started_at > :began AND coalesce(outcome, '') NOT IN ('voicemail', 'no_answer', 'busy', 'rejected', 'failed'))""")
                .param("company", companyId)
                .param("lead", leadId)
                .param("call", callId)
                .param("began", began.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
