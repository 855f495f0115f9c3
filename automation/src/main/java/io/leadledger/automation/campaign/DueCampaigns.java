package io.leadledger.automation.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import io.leadledger.api.campaign.CallSettings;
import io.leadledger.api.campaign.CampaignSchedule;
import io.leadledger.api.campaign.CampaignStatus;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns and contacts that somebody has to look at. Nothing here decides: the commands look again, under locks. */
@Component
class DueCampaigns {

    private final JdbcClient jdbc;

    DueCampaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Due(UUID companyId, String campaignId, CampaignStatus status, CampaignSchedule schedule, CallSettings settings) {}

    /** The campaign that has been due for longest; until the lease ends nobody else looks at it. */
    Optional<Due> take(Instant now, Duration lease) {
        return jdbc.sql("""
                        UPDATE public.campaign SET due_at = :next
                        WHERE (company_id, campaign_id) = (
                            SELECT company_id, campaign_id FROM public.campaign
                            WHERE status NOT IN ('completed', 'stopped') AND due_at <= :now
                            ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING company_id, campaign_id, status, schedule, call_settings""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("next", now.plus(lease).atOffset(ZoneOffset.UTC))
                .query((row, _) -> due(row))
                .optional();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getObject("company_id", UUID.class), row.getString("campaign_id"), CampaignStatus.ofWireName(row.getString("status")),
                read(row.getString("schedule"), CampaignSchedule.class), read(row.getString("call_settings"), CallSettings.class));
    }

    void lookAgain(Due campaign, Instant at) {
        jdbc.sql("UPDATE public.campaign SET due_at = :at WHERE company_id = :company AND campaign_id = :campaign")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("company", campaign.companyId())
                .param("campaign", campaign.campaignId())
                .update();
    }

    /** Contacts whose call is over. */
    List<String> over(Due campaign) {
        return jdbc.sql("""
                        SELECT contact.contact_id FROM public.campaign_contact AS contact
                        JOIN public.outbound_call AS call ON call.company_id = contact.company_id AND call.call_id = contact.call_id
                        WHERE contact.company_id = :company AND contact.campaign_id = :campaign AND contact.state = 'calling'
                            AND call.step = 'done'""")
                .param("company", campaign.companyId())
                .param("campaign", campaign.campaignId())
                .query(String.class)
                .list();
    }

    int open(Due campaign) {
        return standing(campaign, "open_calls", Integer.class).orElse(0);
    }

    List<String> waiting(Due campaign, Instant now, int most) {
        return jdbc.sql("""
                        SELECT contact_id FROM public.campaign_contact
                        WHERE company_id = :company AND campaign_id = :campaign AND state = 'waiting' AND due_at <= :now
                        ORDER BY due_at, place LIMIT :most""")
                .param("company", campaign.companyId())
                .param("campaign", campaign.campaignId())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** When the next waiting contact may be called; empty when none waits. */
    Optional<Instant> nextWaiting(Due campaign) {
        return standing(campaign, "next_due_at", OffsetDateTime.class).map(OffsetDateTime::toInstant);
    }

    private <T> Optional<T> standing(Due campaign, String column, Class<T> type) {
        return jdbc.sql("SELECT " + column + " FROM public.campaign_standing WHERE company_id = :company AND campaign_id = :campaign")
                .param("company", campaign.companyId())
                .param("campaign", campaign.campaignId())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, type)))
                .optional()
                .flatMap(value -> value);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
