package io.leadledger.automation.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.Hashes;
import io.leadledger.api.MetaKeys;
import io.leadledger.api.campaign.CallHours;
import io.leadledger.api.campaign.CallSettings;
import io.leadledger.api.campaign.CampaignCommand;
import io.leadledger.api.campaign.CampaignCommand.Contact;
import io.leadledger.api.campaign.CampaignSchedule;
import io.leadledger.api.campaign.CampaignStatus;
import io.leadledger.api.command.CrmCommand;
import io.leadledger.api.command.LeadChange;
import io.leadledger.api.template.StepType;
import io.leadledger.api.template.TemplateCommand;
import io.leadledger.api.template.TemplateContent;
import io.leadledger.api.template.TemplateStep;
import io.leadledger.automation.telephony.VirtualTelephony;
import io.leadledger.support.RunningLedger;
import io.leadledger.web.messaging.PatientCommands;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Campaigns on a clock of the test, across days on which clocks are turned, by two nodes that die at any point, with people who pause and
 * let go on. What must hold is looked up where the provider keeps its calls, with rules written anew here.
 */
class CampaignPropertyTest {

    private static final Set<DayOfWeek> DAYS = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
    private static final UUID COMPANY = UUID.fromString("550e8400-e29b-41d4-a716-446655440000");
    private static final Set<String> NOBODY_SPOKE = Set.of("no_answer", "busy", "failed");

    private static RunningLedger application;
    private static JdbcClient jdbc;
    private static PatientCommands commands;

    @BeforeAll
    static void start() {
        application = RunningLedger.with("--TELEPHONY=simulator", "--LEADLEDGER_ROLES=command,query,projection");
        jdbc = application.bean(JdbcClient.class);
        commands = application.bean(PatientCommands.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    /** Everything a run is made of follows from its seed. */
    private final class Run {

        final Random random;
        final ZoneId zone;
        final VirtualClock clock;
        final CampaignSchedule schedule;
        final CallSettings settings;
        final List<Contact> contacts;
        final String campaign;
        final List<CampaignStep> dialers;
        final List<VirtualTelephony> telephones;

        Run(long seed, String zone, String begin) {
            random = new Random(seed);
            this.zone = ZoneId.of(zone);
            clock = new VirtualClock(Instant.parse(begin));
            CallHours hours = random.nextBoolean()
                    ? new CallHours(LocalTime.of(0, 30), LocalTime.of(3, 30)) : new CallHours(LocalTime.of(9, 0), LocalTime.of(12, 0));
            schedule = new CampaignSchedule(
                    clock.instant().plus(Duration.ofHours(3)), clock.instant().plus(Duration.ofDays(4)), this.zone, hours, DAYS);
            settings = new CallSettings(2 + random.nextInt(4), null, 1 + random.nextInt(3), 5 + random.nextInt(90), NOBODY_SPOKE);
            campaign = "campaign-" + seed;
            contacts = IntStream.range(0, 20).mapToObj(i -> contact(seed, i)).toList();
            dialers = List.of(dialer(), dialer());
            telephones = List.of(new VirtualTelephony(application, clock), new VirtualTelephony(application, clock));
            create();
        }

        private Contact contact(long seed, int i) {
            String phone = "1555%03d%02d%02d".formatted(seed % 1000, i, random.nextInt(7)); // the last two digits choose how the call ends
            return new Contact(Hashes.uuid("contact", campaign, Integer.toString(i)).toString(), "lead-" + seed + "-" + i, phone);
        }

        /** Dies now and then before a command or after it, when nobody has heard the answer. */
        private CampaignStep dialer() {
            return new CampaignStep(application.bean(DueCampaigns.class), (command, metaData) -> {
                dieSometimes();
                Object answer = commands.send(command, metaData);
                dieSometimes();
                return answer == null ? "done" : answer;
            }, "simulator", clock);
        }

        private void dieSometimes() {
            if (random.nextInt(40) == 0) {
                throw new Died();
            }
        }

        private void create() {
            for (Contact contact : contacts) {
                lead(contact, contacts.indexOf(contact) % 10 == 0 ? null : "Anna");
            }
            TemplateContent template = new TemplateContent(
                    "Outreach", null, null, List.of(new TemplateStep("1", StepType.GREETING, "Hello {contactName}")), List.of("contactName"));
            send(new TemplateCommand.Create(COMPANY, "template-" + campaign, template, clock.instant()));
            send(new CampaignCommand.Create(
                    COMPANY, campaign, "Test", null, "template-" + campaign, Map.of(), schedule, settings, contacts, clock.instant()));
        }

        private void lead(Contact contact, @Nullable String name) {
            Map<String, JsonNode> attributes = new HashMap<>(Map.of("phone", TextNode.valueOf("+" + contact.phone())));
            if (name != null) {
                attributes.put("name", TextNode.valueOf(name));
            }
            send(new CrmCommand.CreateLead(
                    COMPANY, contact.leadId(), new LeadChange(attributes, null, null, List.of()), false, clock.instant(), null));
        }

        void drive() {
            for (int i = 0; i < 30_000 && !isOver(); i++) {
                try {
                    act(random.nextInt(100));
                } catch (Died died) {
                    // The other node goes on, and this one begins anew.
                }
                if (i % 50 == 0) {
                    assertThat(open()).isLessThanOrEqualTo(settings.maxConcurrentCalls());
                }
            }
        }

        private void act(int action) {
            int node = random.nextInt(2);
            if (action < 35) {
                dialers.get(node).run();
            } else if (action < 70) {
                telephones.get(node).run();
            } else if (action < 71) {
                telephones.get(node).takeAndDie();
            } else if (action < 72) {
                people(CampaignStatus.PAUSED);
            } else if (action < 75) {
                people(CampaignStatus.ACTIVE);
            } else if (action < 97) {
                clock.advance(Duration.ofMillis(100 + random.nextInt(4_000)));
            } else {
                clock.advance(Duration.ofMinutes(1 + random.nextInt(40)));
            }
        }

        private void people(CampaignStatus status) {
            if (!isOver()) {
                send(new CampaignCommand.ChangeStatus(COMPANY, campaign, status, clock.instant()));
            }
        }

        private boolean isOver() {
            return status().equals("completed");
        }

        private String status() {
            return jdbc.sql("SELECT status FROM campaign WHERE campaign_id = :campaign").param("campaign", campaign).query(String.class).single();
        }

        private int open() {
            return jdbc.sql("SELECT count(*) FROM campaign_contact WHERE campaign_id = :campaign AND state = 'calling'")
                    .param("campaign", campaign).query(Integer.class).single();
        }
    }

    private static void send(Object command) {
        commands.send(command, Map.of(MetaKeys.COMPANY_ID, COMPANY.toString(), MetaKeys.ACTOR, "key:test"));
    }

    record Dialed(String callId, String phone, Instant from, Instant to, String outcome) {

        boolean isOpenAt(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }

        boolean overlaps(Dialed other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
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
        Run run = new Run(seed, zone, begin);
        run.drive();

        assertThat(run.status()).as("seed %d", seed).isEqualTo("completed");
        List<Dialed> calls = dialed(run);
        assertThat(calls).as("seed %d", seed).isNotEmpty();
        for (Dialed call : calls) {
            ZonedDateTime wall = call.from().atZone(run.zone);
            assertThat(DAYS).as("%s of seed %d", wall, seed).contains(wall.getDayOfWeek());
            assertThat(wall.toLocalTime()).isAfterOrEqualTo(run.schedule.callHours().start()).isBefore(run.schedule.callHours().end());
            assertThat(call.from()).isAfterOrEqualTo(run.schedule.startDate()).isBefore(run.schedule.endDate());
            assertThat(calls.stream().filter(other -> other.isOpenAt(call.from())).count()).as("calls at once").isLessThanOrEqualTo(run.settings.maxConcurrentCalls());
            assertThat(calls.stream().filter(other -> other.phone().equals(call.phone()) && other.overlaps(call))).as("calls to one number").hasSize(1);
        }
        assertThat(calls).extracting(Dialed::callId).as("one call for each order").doesNotHaveDuplicates();
        everybodyEnded(run, calls);
    }

    private static void everybodyEnded(Run run, List<Dialed> calls) {
        Map<String, List<Dialed>> byPhone = new HashMap<>();
        calls.forEach(call -> byPhone.computeIfAbsent(call.phone(), _ -> new ArrayList<>()).add(call));
        List<End> ends = jdbc.sql("SELECT phone, state, outcome, attempts FROM campaign_contact WHERE campaign_id = :campaign")
                .param("campaign", run.campaign)
                .query((row, _) -> new End(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
        assertThat(ends).hasSize(run.contacts.size());
        for (End end : ends) {
            List<Dialed> made = byPhone.getOrDefault("+" + end.phone(), List.of());
            assertThat(end.state()).isEqualTo("done");
            assertThat(made).as("%s", end).hasSizeLessThanOrEqualTo(run.settings.maxAttempts());
            assertThat(end.attempts()).as("%s: an order that died with its node counts, and calls nobody", end).isGreaterThanOrEqualTo(made.size());
            assertThat(made.stream().filter(call -> !NOBODY_SPOKE.contains(call.outcome()))).as("whoever spoke is left alone").hasSizeLessThanOrEqualTo(1);
        }
        assertThat(jdbc.sql("SELECT completed_contacts, successful_contacts FROM campaign WHERE campaign_id = :campaign")
                        .param("campaign", run.campaign)
                        .query((row, _) -> List.of(row.getLong(1), row.getLong(2)))
                        .single())
                .containsExactly((long) ends.size(), ends.stream().filter(end -> "successful".equals(end.outcome())).count());
    }

    record End(String phone, String state, @Nullable String outcome, int attempts) {}

    /** As the provider has them. */
    private static List<Dialed> dialed(Run run) {
        return jdbc.sql("""
                        SELECT played.call_id, '+' || contact.phone AS phone, played.dialed_at, call.ended_at, call.outcome
                        FROM simulated_call AS played
                        JOIN outbound_call AS call USING (company_id, call_id)
                        JOIN campaign_contact AS contact ON contact.campaign_id = :campaign AND contact.phone = call.phone
                        ORDER BY played.dialed_at""")
                .param("campaign", run.campaign)
                .query((row, _) -> new Dialed(
                        row.getString("call_id"), row.getString("phone"), row.getTimestamp("dialed_at").toInstant(),
                        row.getTimestamp("ended_at").toInstant(), row.getString("outcome")))
                .list();
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class VirtualClock extends Clock {

        private Instant now;

        VirtualClock(Instant now) {
            this.now = now;
        }

        void advance(Duration step) {
            now = now.plus(step);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
