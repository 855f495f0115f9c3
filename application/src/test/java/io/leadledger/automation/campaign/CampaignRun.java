package io.leadledger.automation.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.Hashes;
import io.leadledger.api.MetaKeys;
import io.leadledger.api.callcenter.CallCenterCommand;
import io.leadledger.api.campaign.CallHours;
import io.leadledger.api.campaign.CallSettings;
import io.leadledger.api.campaign.CampaignCommand;
import io.leadledger.api.campaign.CampaignCommand.Contact;
import io.leadledger.api.campaign.CampaignSchedule;
import io.leadledger.api.campaign.CampaignStatus;
import io.leadledger.api.command.CrmCommand;
import io.leadledger.api.command.LeadChange;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.template.StepType;
import io.leadledger.api.template.TemplateCommand;
import io.leadledger.api.template.TemplateContent;
import io.leadledger.api.template.TemplateStep;
import io.leadledger.automation.telephony.VirtualTelephony;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.VirtualClock;
import io.leadledger.web.messaging.PatientCommands;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One campaign and all that happens to it: two nodes that die at any point, people who pause it, let it go on, and call its contacts
 * themselves. Everything follows from the seed.
 */
final class CampaignRun {

    static final Set<DayOfWeek> DAYS = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
    static final Set<String> NOBODY_SPOKE = Set.of("no_answer", "busy", "failed");

    /** Begins the ids of calls that people order. */
    static final String BY_HAND = "by-hand-";

    private static final UUID COMPANY = UUID.fromString("550e8400-e29b-41d4-a716-446655440000");
    private static final int MOST_ACTS = 30_000;

    final ZoneId zone;
    final CampaignSchedule schedule;
    final CallSettings settings;
    final List<Contact> contacts;
    final String campaign;

    private final PatientCommands commands;
    private final JdbcClient jdbc;
    private final Random random;
    private final VirtualClock clock;
    private final List<CampaignStep> dialers;
    private final List<VirtualTelephony> telephones;
    private int byHand;

    CampaignRun(RunningLedger application, long seed, String zone, String begin) {
        this.commands = application.bean(PatientCommands.class);
        this.jdbc = application.bean(JdbcClient.class);
        this.random = new Random(seed);
        this.zone = ZoneId.of(zone);
        this.clock = new VirtualClock(Instant.parse(begin));
        this.campaign = "campaign-" + seed;
        this.schedule = schedule();
        this.settings = new CallSettings(2 + random.nextInt(4), null, 1 + random.nextInt(3), 5 + random.nextInt(90), NOBODY_SPOKE);
        this.contacts = IntStream.range(0, 20).mapToObj(i -> contact(seed, i)).toList();
        this.dialers = List.of(dialer(application), dialer(application));
        this.telephones = List.of(new VirtualTelephony(application, clock), new VirtualTelephony(application, clock));
        create();
    }

    private CampaignSchedule schedule() {
        CallHours hours = random.nextBoolean()
                ? new CallHours(LocalTime.of(0, 30), LocalTime.of(3, 30)) : new CallHours(LocalTime.of(9, 0), LocalTime.of(12, 0));
        return new CampaignSchedule(clock.instant().plus(Duration.ofHours(3)), clock.instant().plus(Duration.ofDays(4)), zone, hours, DAYS);
    }

    private Contact contact(long seed, int i) {
        String phone = "1555%03d%02d%02d".formatted(seed % 1000, i, random.nextInt(7)); // the last two digits choose how the call ends
        return new Contact(Hashes.uuid("contact", campaign, Integer.toString(i)).toString(), "lead-" + seed + "-" + i, phone);
    }

    /** Dies now and then before a command or after it, when nobody has heard the answer. */
    private CampaignStep dialer(RunningLedger application) {
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
        for (int i = 0; i < MOST_ACTS && !isOver(); i++) {
            try {
                act(random.nextInt(100));
            } catch (Died died) {
                // The other node goes on, and this one begins anew.
            }
            if (i % 50 == 0) {
                assertThat(open()).isLessThanOrEqualTo(settings.maxConcurrentCalls());
            }
        }
        finishCalls();
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
        } else if (action < 77) {
            callByHand(contacts.get(random.nextInt(contacts.size())));
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

    private void callByHand(Contact contact) {
        String callId = BY_HAND + campaign + "-" + byHand++;
        try {
            send(new CallCenterCommand.Order(COMPANY, callId, contact.leadId(), null, null, null, null, null, clock.instant()));
        } catch (LedgerException refused) {
            assertThat(refused.code()).isEqualTo(ErrorCode.NUMBER_BUSY);
        }
    }

    /** Those that people ordered go on when the campaign is over. */
    private void finishCalls() {
        for (int i = 0; i < MOST_ACTS && count("SELECT count(*) FROM outbound_call WHERE step <> 'done'") > 0; i++) {
            telephones.getFirst().run();
            clock.advance(Duration.ofSeconds(1));
        }
    }

    private boolean isOver() {
        return status().equals("completed");
    }

    String status() {
        return jdbc.sql("SELECT status FROM campaign WHERE campaign_id = :campaign").param("campaign", campaign).query(String.class).single();
    }

    private int open() {
        return count("SELECT count(*) FROM campaign_contact WHERE campaign_id = '" + campaign + "' AND state = 'calling'");
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }

    private void send(Object command) {
        commands.send(command, Map.of(MetaKeys.COMPANY_ID, COMPANY.toString(), MetaKeys.ACTOR, "key:test"));
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
