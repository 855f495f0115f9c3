package io.leadledger.query.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.campaign.CallSettings;
import io.leadledger.api.campaign.CampaignSchedule;
import io.leadledger.api.template.TemplateContent;
import io.leadledger.web.callcenter.CampaignAnswer;
import io.leadledger.web.callcenter.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the dialers' row of a campaign. */
final class CampaignRow {

    static final String COLUMNS = """
            campaign_id, name, description, status, template_id, template_version, template, variables, schedule, call_settings,
            total_contacts, completed_contacts, successful_contacts, created_at, started_at, last_run_at, ended_at""";

    private CampaignRow() {}

    static CampaignAnswer read(ResultSet row) throws SQLException {
        int total = row.getInt("total_contacts");
        int completed = row.getInt("completed_contacts");
        List<String> given = new ArrayList<>();
        StoredJson.read(row.getString("variables"), JsonNode.class).fieldNames().forEachRemaining(given::add);
        return new CampaignAnswer(
                row.getString("campaign_id"), row.getString("name"), row.getString("description"), row.getString("status"),
                row.getString("template_id"), row.getInt("template_version"), total, completed, row.getInt("successful_contacts"),
                CampaignAnswer.progress(completed, total),
                CampaignAnswer.Schedule.of(StoredJson.read(row.getString("schedule"), CampaignSchedule.class)),
                CampaignAnswer.Settings.of(StoredJson.read(row.getString("call_settings"), CallSettings.class)),
                CampaignAnswer.unresolved(StoredJson.read(row.getString("template"), TemplateContent.class), given),
                time(row.getTimestamp("created_at")), time(row.getTimestamp("started_at")), time(row.getTimestamp("last_run_at")),
                time(row.getTimestamp("ended_at")));
    }

    private static @Nullable String time(@Nullable Timestamp time) {
        return time == null ? null : Times.text(time.toInstant());
    }
}
