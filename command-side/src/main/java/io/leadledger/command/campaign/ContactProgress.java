package io.leadledger.command.campaign;

import io.leadledger.api.campaign.CampaignCommand;
import io.leadledger.api.campaign.CampaignCommand.Contact;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each contact of a campaign is. All is done under the lock of the campaign's row. */
@Component
class ContactProgress {

    private final JdbcClient jdbc;

    ContactProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param callId of the last call ordered; null before the first */
    record Row(String contactId, String leadId, String phone, String state, int attempts, int orders, Instant dueAt, @Nullable String callId) {

        boolean waits(Instant now) {
            return state.equals("waiting") && !dueAt.isAfter(now);
        }

        boolean isCalled() {
            return state.equals("calling");
        }
    }

    void add(CampaignCommand.Create campaign) {
        List<Contact> contacts = campaign.contacts();
        jdbc.sql("""
                        INSERT INTO public.campaign_contact (company_id, campaign_id, contact_id, place, lead_id, phone, due_at)
                        SELECT :company, :campaign, contact, place, lead, phone, :at
                        FROM unnest(:contacts::text[], :leads::text[], :phones::text[]) WITH ORDINALITY AS each (contact, lead, phone, place)""")
                .param("company", campaign.companyId())
                .param("campaign", campaign.campaignId())
                .param("contacts", contacts.stream().map(Contact::contactId).toArray(String[]::new))
                .param("leads", contacts.stream().map(Contact::leadId).toArray(String[]::new))
                .param("phones", contacts.stream().map(Contact::phone).toArray(String[]::new))
                .param("at", campaign.occurredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Row> find(CampaignCommand campaign, String contactId) {
        return of("SELECT contact_id, lead_id, phone, state, attempts, orders, due_at, call_id FROM public.campaign_contact", campaign, contactId)
                .query((row, _) -> new Row(
                        row.getString("contact_id"), row.getString("lead_id"), row.getString("phone"), row.getString("state"),
                        row.getInt("attempts"), row.getInt("orders"), row.getTimestamp("due_at").toInstant(), row.getString("call_id")))
                .optional();
    }

    boolean areWaiting(CampaignCommand campaign) {
        return standing("next_due_at IS NOT NULL", campaign).query(Boolean.class).single();
    }

    int open(CampaignCommand campaign) {
        return standing("open_calls", campaign).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec standing(String what, CampaignCommand campaign) {
        return jdbc.sql("SELECT " + what + " FROM public.campaign_standing WHERE company_id = :company AND campaign_id = :campaign")
                .param("company", campaign.companyId())
                .param("campaign", campaign.campaignId());
    }

    void called(CampaignCommand campaign, String contactId, String callId) {
        of("""
                        UPDATE public.campaign_contact
                        SET state = 'calling', attempts = attempts + 1, orders = orders + 1, call_id = :call""", campaign, contactId)
                .param("call", callId)
                .update();
    }

    void waits(CampaignCommand campaign, String contactId, Instant until) {
        of("UPDATE public.campaign_contact SET state = 'waiting', due_at = :until", campaign, contactId)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The call was taken back before anybody was called. */
    void takenBack(CampaignCommand campaign, String contactId, Instant now) {
        of("UPDATE public.campaign_contact SET state = 'waiting', attempts = attempts - 1, due_at = :now", campaign, contactId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void done(CampaignCommand campaign, String contactId, String outcome, @Nullable String reason) {
        of("UPDATE public.campaign_contact SET state = 'done', outcome = :outcome, reason = :reason", campaign, contactId)
                .param("outcome", outcome)
                .param("reason", reason)
                .update();
    }

    /** @return how many were still waiting */
    int endWaiting(CampaignCommand campaign, String outcome, String reason) {
        return jdbc.sql("""
                        UPDATE public.campaign_contact SET state = 'done', outcome = :outcome, reason = :reason
                        WHERE company_id = :company AND campaign_id = :campaign AND state = 'waiting'""")
                .param("outcome", outcome)
                .param("reason", reason)
                .param("company", campaign.companyId())
                .param("campaign", campaign.campaignId())
                .update();
    }

    private JdbcClient.StatementSpec of(String statement, CampaignCommand campaign, String contactId) {
        return jdbc.sql(statement + " WHERE company_id = :company AND campaign_id = :campaign AND contact_id = :contact")
                .param("company", campaign.companyId())
                .param("campaign", campaign.campaignId())
                .param("contact", contactId);
    }
}
