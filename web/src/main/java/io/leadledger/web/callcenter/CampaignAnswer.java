package io.leadledger.web.callcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadledger.api.campaign.CallHours;
import io.leadledger.api.campaign.CallSettings;
import io.leadledger.api.campaign.CampaignSchedule;
import io.leadledger.api.template.TemplateContent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as the call center's document shows it.
 *
 * @param completedCalls contacts in a final state
 * @param successfulCalls contacts whose last call was a success
 * @param progress percent of the contacts in a final state, one decimal
 * @param unresolvedVariables of the template, which neither the campaign nor every contact gives; a contact without one ends as failed
 */
@Schema(name = "CallCenterCampaign", example = CampaignAnswer.EXAMPLE)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CampaignAnswer(
        String id,
        String name,
        @Nullable String description,
        String status,
        String templateId,
        int templateVersion,
        int totalContacts,
        int completedCalls,
        int successfulCalls,
        double progress,
        Schedule schedule,
        Settings callSettings,
        List<String> unresolvedVariables,
        @Nullable String createdAt,
        @Nullable String startedAt,
        @Nullable String lastRunAt,
        @Nullable String endedAt) {

    public static final String EXAMPLE = """
            {"id": "019aa1c2d3e4a1b2c3d4e5f7", "name": "Summer Promotion", "description": "Outreach for summer sale", "status": "active",
             "templateId": "019aa1c2d3e4a1b2c3d4e5f6", "templateVersion": 1, "totalContacts": 152, "completedCalls": 45, "successfulCalls": 32,
             "progress": 29.6, "schedule": {"startDate": "2025-05-20T09:00:00Z", "endDate": "2025-05-25T17:00:00Z",
             "timeZone": "America/New_York", "callHours": {"start": "09:00", "end": "17:00"}, "daysOfWeek": [1, 2, 3, 4, 5]},
             "callSettings": {"maxConcurrentCalls": 10, "callerId": "+15559876543", "retrySettings": {"maxAttempts": 3, "retryInterval": 60,
             "outcomes": ["busy", "failed", "no_answer"]}}, "unresolvedVariables": [], "createdAt": "2025-05-17T14:30:00Z",
             "startedAt": "2025-05-20T09:00:02Z", "lastRunAt": "2025-05-20T16:45:12Z"}""";

    private static final Set<String> OF_EVERY_CONTACT = Set.of("contactName", "companyName");

    /** @param daysOfWeek 1 is Monday, 7 Sunday */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CallCenterSchedule")
    public record Schedule(String startDate, @Nullable String endDate, String timeZone, Hours callHours, List<Integer> daysOfWeek) {

        public static Schedule of(CampaignSchedule schedule) {
            return new Schedule(
                    schedule.startDate().toString(), Times.text(schedule.endDate()), schedule.timeZone().getId(), Hours.of(schedule.callHours()),
                    schedule.daysOfWeek().stream().map(DayOfWeek::getValue).toList());
        }
    }

    /** Times on the clocks of the schedule's zone. */
    @Schema(name = "CallCenterHours")
    public record Hours(String start, String end) {

        private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

        static Hours of(CallHours hours) {
            return new Hours(MINUTES.format(hours.start()), hours.endsAtMidnight() ? "24:00" : MINUTES.format(hours.end()));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CallCenterCallSettings")
    public record Settings(int maxConcurrentCalls, @Nullable String callerId, Retries retrySettings) {

        public static Settings of(CallSettings settings) {
            return new Settings(
                    settings.maxConcurrentCalls(), settings.callerId(),
                    new Retries(settings.maxAttempts(), settings.retryInterval(), List.copyOf(settings.retryOutcomes())));
        }
    }

    /** @param retryInterval minutes */
    @Schema(name = "CallCenterRetrySettings")
    public record Retries(int maxAttempts, int retryInterval, List<String> outcomes) {}

    public static double progress(int completed, int total) {
        return total == 0 ? 100 : Math.round(completed * 1000.0 / total) / 10.0;
    }

    /** @param given names that the campaign gives values for */
    public static List<String> unresolved(TemplateContent template, Collection<String> given) {
        return template.variables().stream().filter(name -> !given.contains(name) && !OF_EVERY_CONTACT.contains(name)).toList();
    }
}
