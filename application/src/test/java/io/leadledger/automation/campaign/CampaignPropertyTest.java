package io.leadledger.automation.campaign;

import io.leadledger.support.RunningLedger;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Campaigns on a clock of the test, across days on which clocks are turned. What must hold is looked up where the provider keeps its calls,
 * with rules written anew here.
 */
class CampaignPropertyTest {

    private static RunningLedger application;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        application = RunningLedger.with("--TELEPHONY=simulator", "--LEADLEDGER_ROLES=command,query,projection");
        jdbc = application.bean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1, America/New_York, 2027-03-12T20:00:00Z",
        "2, America/New_York, 2027-11-05T20:00:00Z",
        "3, Europe/Berlin, 2027-03-26T20:00:00Z",
        "4, Europe/Berlin, 2027-10-29T20:00:00Z",
        "5, Australia/Lord_Howe, 2027-04-02T10:00:00Z",
        "6, Asia/Kolkata, 2027-03-12T20:00:00Z"})
    void nobody_is_called_outside_the_hours_too_often_or_twice_at_once_and_everybody_ends(long seed, String zone, String begin) {
        CampaignRun run = new CampaignRun(application, seed, zone, begin);
        run.drive();

        assertThat(run.status()).as("seed %d", seed).isEqualTo("completed");
        List<DialedCall> all = DialedCall.toNumbersOf(run.campaign, jdbc);
        List<DialedCall> calls = all.stream().filter(Predicate.not(DialedCall::isByHand)).toList();
        assertThat(calls).as("seed %d", seed).isNotEmpty();
        assertThat(calls.size()).as("people called as well").isLessThan(all.size());
        calls.forEach(call -> isAllowed(run, call, calls));
        for (DialedCall call : all) {
            assertThat(all.stream().filter(other -> other.phone().equals(call.phone()) && other.overlaps(call))).as("calls to one number").hasSize(1);
        }
        assertThat(all).extracting(DialedCall::callId).as("one call for each order").doesNotHaveDuplicates();
        everybodyEnded(run, calls);
    }

    private static void isAllowed(CampaignRun run, DialedCall call, List<DialedCall> calls) {
        ZonedDateTime wall = call.from().atZone(run.zone);
        assertThat(CampaignRun.DAYS).as("%s", wall).contains(wall.getDayOfWeek());
        assertThat(wall.toLocalTime()).isAfterOrEqualTo(run.schedule.callHours().start()).isBefore(run.schedule.callHours().end());
        assertThat(call.from()).isAfterOrEqualTo(run.schedule.startDate()).isBefore(run.schedule.endDate());
        assertThat(calls.stream().filter(other -> other.isOpenAt(call.from())).count()).as("calls at once")
                .isLessThanOrEqualTo(run.settings.maxConcurrentCalls());
    }

    private record End(String phone, String state, @Nullable String outcome, int attempts) {}

    private static void everybodyEnded(CampaignRun run, List<DialedCall> calls) {
        Map<String, List<DialedCall>> byPhone = calls.stream().collect(Collectors.groupingBy(DialedCall::phone));
        List<End> ends = jdbc.sql("SELECT phone, state, outcome, attempts FROM campaign_contact WHERE campaign_id = :campaign")
                .param("campaign", run.campaign)
                .query((row, _) -> new End(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
        assertThat(ends).hasSize(run.contacts.size());
        for (End end : ends) {
            List<DialedCall> made = byPhone.getOrDefault(end.phone(), List.of());
            assertThat(end.state()).isEqualTo("done");
            assertThat(made).as("%s", end).hasSizeLessThanOrEqualTo(run.settings.maxAttempts());
            assertThat(end.attempts()).as("%s: an order that died with its node counts, and calls nobody", end).isGreaterThanOrEqualTo(made.size());
            assertThat(made.stream().filter(call -> !CampaignRun.NOBODY_SPOKE.contains(call.outcome()))).as("whoever spoke is left alone")
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(jdbc.sql("SELECT completed_contacts, successful_contacts FROM campaign WHERE campaign_id = :campaign")
                        .param("campaign", run.campaign)
                        .query((row, _) -> List.of(row.getLong(1), row.getLong(2)))
                        .single())
                .containsExactly((long) ends.size(), ends.stream().filter(end -> "successful".equals(end.outcome())).count());
    }
}
