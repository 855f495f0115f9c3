package io.leadledger.command.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EventJson;
import io.leadledger.api.campaign.CallSettings;
import io.leadledger.api.campaign.CampaignCommand;
import io.leadledger.api.campaign.CampaignEvent;
import io.leadledger.api.campaign.CampaignSchedule;
import io.leadledger.api.campaign.CampaignStatus;
import io.leadledger.api.template.TemplateContent;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row of a campaign, which whoever changes anything about it or its contacts locks first. */
@Component
class CampaignRows {

    private final JdbcClient jdbc;

    CampaignRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param status as committed by the last who held the lock */
    record Locked(
            CampaignStatus status, String name, String templateId, int templateVersion, TemplateContent template,
            Map<String, JsonNode> variables, CampaignSchedule schedule, CallSettings settings) {}

    Optional<Locked> lock(UUID companyId, String campaignId) {
        return jdbc.sql("""
                        SELECT status, name, template_id, template_version, template, variables, schedule, call_settings FROM public.campaign
                        WHERE company_id = :company AND campaign_id = :campaign FOR UPDATE""")
                .param("company", companyId)
                .param("campaign", campaignId)
                .query((row, _) -> locked(row))
                .optional();
    }

    private static Locked locked(ResultSet row) throws SQLException {
        return new Locked(
                CampaignStatus.ofWireName(row.getString("status")), row.getString("name"), row.getString("template_id"),
                row.getInt("template_version"), read(row.getString("template"), TemplateContent.class), variables(row.getString("variables")),
                read(row.getString("schedule"), CampaignSchedule.class), read(row.getString("call_settings"), CallSettings.class));
    }

    void add(UUID companyId, CampaignEvent.Created campaign) {
        jdbc.sql("""
                        INSERT INTO public.campaign (company_id, campaign_id, name, description, status, template_id, template_version, template, variables,
                            schedule, call_settings, total_contacts, created_at, due_at)
                        VALUES (:company, :campaign, :name, :description, 'scheduled', :template, :version, :content::json, :variables::json,
                            :schedule::json, :settings::json, :total, :created, :created)""")
                .param("company", companyId)
                .param("campaign", campaign.campaignId())
                .param("name", campaign.name())
                .param("description", campaign.description())
                .param("template", campaign.templateId())
                .param("version", campaign.templateVersion())
                .param("content", write(campaign.template()))
                .param("variables", write(campaign.variables()))
                .param("schedule", write(campaign.schedule()))
                .param("settings", write(campaign.callSettings()))
                .param("total", campaign.totalContacts())
                .param("created", campaign.occurredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void became(CampaignCommand command, CampaignStatus status, Instant at) {
        jdbc.sql("""
                        UPDATE public.campaign SET status = :status, due_at = :at,
                            started_at = CASE WHEN :status = 'active' THEN coalesce(started_at, :at) ELSE started_at END,
                            ended_at = CASE WHEN :status IN ('stopped', 'completed') THEN :at END
                        WHERE company_id = :company AND campaign_id = :campaign""")
                .param("status", status.wireName())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("company", command.companyId())
                .param("campaign", command.campaignId())
                .update();
    }

    void ran(CampaignCommand command, Instant at) {
        jdbc.sql("UPDATE public.campaign SET last_run_at = :at WHERE company_id = :company AND campaign_id = :campaign")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("company", command.companyId())
                .param("campaign", command.campaignId())
                .update();
    }

    void count(CampaignCommand command, int completed, int successful) {
        jdbc.sql("""
                        UPDATE public.campaign
                        SET completed_contacts = completed_contacts + :completed, successful_contacts = successful_contacts + :successful
                        WHERE company_id = :company AND campaign_id = :campaign""")
                .param("completed", completed)
                .param("successful", successful)
                .param("company", command.companyId())
                .param("campaign", command.campaignId())
                .update();
    }

    private static String write(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, JsonNode> variables(String json) {
        try {
            return EventJson.mapper().readValue(json, new TypeReference<Map<String, JsonNode>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(@Nullable String json, Class<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
