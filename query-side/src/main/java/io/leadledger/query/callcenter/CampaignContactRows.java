package io.leadledger.query.callcenter;

import io.leadledger.api.campaign.CallWindow;
import io.leadledger.api.campaign.CampaignSchedule;
import io.leadledger.api.campaign.CampaignStatus;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListQuery;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Pagination;
import io.leadledger.web.callcenter.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a campaign calls, read where the dialers write it. */
@Component
class CampaignContactRows {

    static final Set<String> STATUSES = Set.of("waiting", "calling", "completed", "failed", "cancelled");

    private static final String COLUMNS = "t.contact_id, t.phone, t.status, t.outcome, t.reason, t.attempts, t.call_id, t.due_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    CampaignContactRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param waiting contacts that wait, counted by what the dialers keep */
    private record Campaign(int contacts, int waiting, boolean calls, CampaignSchedule schedule) {}

    /**
     * In the order in which they are called first.
     *
     * @param status one of {@link #STATUSES}; null for all
     * @return empty for a campaign that is not there
     */
    Optional<Found<CampaignContactLine>> list(UUID companyId, String campaignId, @Nullable String status, ListRequest page) {
        return campaign(companyId, campaignId).map(campaign -> {
            Found<CampaignContactLine> found = query(companyId, campaignId, status)
                    .read(jdbc, COLUMNS, page, (row, _) -> line(row, campaign))
                    .map(lines -> named(companyId, lines));
            return switch (status) {
                case null -> new Found<>(found.rows(), counted(found.pagination(), campaign.contacts()));
                case "waiting" -> new Found<>(found.rows(), counted(found.pagination(), campaign.waiting()));
                default -> found;
            };
        });
    }

    private Optional<Campaign> campaign(UUID companyId, String campaignId) {
        return jdbc.sql("""
                        SELECT total_contacts, total_contacts - completed_contacts - open_calls AS waiting, status, schedule
                        FROM public.campaign JOIN public.campaign_standing USING (company_id, campaign_id)
                        WHERE company_id = :company AND campaign_id = :campaign""")
                .param("company", companyId)
                .param("campaign", campaignId)
                .query((row, _) -> new Campaign(
                        row.getInt("total_contacts"), row.getInt("waiting"), calls(CampaignStatus.ofWireName(row.getString("status"))),
                        StoredJson.read(row.getString("schedule"), CampaignSchedule.class)))
                .optional();
    }

    private static boolean calls(CampaignStatus status) {
        return status == CampaignStatus.SCHEDULED || status == CampaignStatus.ACTIVE;
    }

    /** The state is named beside the status, because the indexes of each state are by it. */
    private static ListQuery query(UUID companyId, String campaignId, @Nullable String status) {
        ListQuery query = new ListQuery("public.campaign_contact t", "t.contact_id")
                .where("t.company_id = :company", "company", companyId)
                .where("t.campaign_id = :campaign", "campaign", campaignId)
                .where("t.status = :status", "status", status);
        return switch (status) {
            case null -> query;
            case "waiting" -> query.where("t.state = 'waiting'");
            case "calling" -> query.where("t.state = 'calling'");
            default -> query.where("t.state = 'done'");
        };
    }

    private CampaignContactLine line(ResultSet row, Campaign campaign) throws SQLException {
        String status = row.getString("status");
        Instant due = row.getObject("due_at", OffsetDateTime.class).toInstant();
        return new CampaignContactLine(
                row.getString("contact_id"), null, "+" + row.getString("phone"), status, row.getString("outcome"),
                row.getString("reason"), row.getInt("attempts"), row.getString("call_id"),
                status.equals("waiting") && campaign.calls() ? Times.text(next(campaign.schedule(), due)) : null);
    }

    /** A contact that is due already has been so since then, while there are call hours. */
    private @Nullable Instant next(CampaignSchedule schedule, Instant due) {
        Instant now = clock.instant();
        Instant from = due.isBefore(schedule.startDate()) ? schedule.startDate() : due;
        CallWindow window = new CallWindow(schedule);
        return from.isBefore(now) && !window.isOpen(now) ? window.nextOpening(now).orElse(null) : window.nextOpening(from).orElse(null);
    }

    /** Looked up for a page alone: in the list's own statement it would be for all pages before it too. */
    private List<CampaignContactLine> named(UUID companyId, List<CampaignContactLine> lines) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("""
                        SELECT asked.id, s.name FROM unnest(:ids::text[]) AS asked (id)
                        CROSS JOIN LATERAL %s AS c CROSS JOIN LATERAL %s AS s
                        WHERE s.name IS NOT NULL""".formatted(
                        Answering.known(":company", "asked.id"), Answering.survivor(":company", "c.survivor_id")))
                .param("ids", lines.stream().map(CampaignContactLine::contactId).toArray(String[]::new))
                .param("company", companyId)
                .query(row -> {
                    names.put(row.getString("id"), row.getString("name"));
                });
        return lines.stream().map(line -> line.named(names.get(line.contactId()))).toList();
    }

    private static Pagination counted(Pagination page, long total) {
        return new Pagination(total, page.limit(), page.offset(), page.hasMore(), page.nextCursor(), true);
    }
}
