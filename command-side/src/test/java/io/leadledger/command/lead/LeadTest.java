package io.leadledger.command.lead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Handle;
import io.leadledger.api.HandleKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.MergeReason;
import io.leadledger.api.command.LeadCommand;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.EventOrigin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeadTest {

    private static final String STREAM = "6ba7b810-9dad-81d1-80b4-00c04fd430c8";
    private static final Instant MORNING = Instant.parse("2026-01-05T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Handle PHONE = Handle.of(HandleKind.PHONE, "919876543210");

    private final AggregateTestFixture<Lead> fixture = new AggregateTestFixture<>(Lead.class);

    /** Puts a command to the lead as the ingestion does: the aggregate itself has no handlers of its own. */
    record Decide(@TargetAggregateIdentifier String stream, LeadCommand command) {}

    static final class Decider {

        private final Repository<Lead> leads;

        Decider(Repository<Lead> leads) {
            this.leads = leads;
        }

        @CommandHandler
        void handle(Decide decide) throws Exception {
            leads.loadOrCreate(decide.stream(), () -> new Lead(decide.stream()))
                    .execute(lead -> lead.handle(decide.command(), new EventOrigin(null, Map.of())));
        }
    }

    @BeforeEach
    void startWithAnEmptyLog() {
        EventSourcingRepository<Lead> leads =
                EventSourcingRepository.builder(Lead.class).eventStore(fixture.getEventStore()).build();
        fixture.registerRepository(leads);
        fixture.registerAnnotatedCommandHandler(new Decider(leads));
    }

    private static LeadEvent captured(boolean provisional) {
        return new LeadEvent.Captured("l", provisional ? null : "lead", provisional, Map.of(), List.of(PHONE), MORNING);
    }

    private static Decide decide(LeadCommand command) {
        return new Decide(STREAM, command);
    }

    @Test
    void the_first_posting_captures_the_lead() {
        var name = Map.of("name", (JsonNode) TextNode.valueOf("Asha"));
        fixture.givenNoPriorActivity()
                .when(decide(new LeadCommand.Capture("l", "lead", name, List.of(PHONE), MORNING)))
                .expectEvents(new LeadEvent.Captured("l", "lead", false, name, List.of(PHONE), MORNING));
    }

    @Test
    void a_later_posting_records_attributes() {
        fixture.given(captured(false))
                .when(decide(new LeadCommand.Capture("l", "lead", Map.of(), List.of(), NOON)))
                .expectEvents(new LeadEvent.AttributesRecorded("l", "lead", Map.of(), List.of(), NOON));
    }

    @Test
    void a_report_about_an_unknown_lead_opens_it_provisionally() {
        LeadEvent tagged = new LeadEvent.Tagged("l", List.of("vip"), Map.of(), NOON);
        fixture.givenNoPriorActivity()
                .when(decide(new LeadCommand.Report(tagged)))
                .expectEvents(new LeadEvent.Captured("l", null, true, Map.of(), List.of(), NOON), tagged);
    }

    @Test
    void an_interaction_under_a_known_handle_leaves_no_event() {
        fixture.given(captured(true)).when(decide(new LeadCommand.Interact("l", List.of(PHONE), NOON))).expectNoEvents();
    }

    @Test
    void an_earlier_interaction_under_a_known_handle_is_news() {
        Instant dawn = MORNING.minusSeconds(3600);
        fixture.given(captured(true))
                .when(decide(new LeadCommand.Interact("l", List.of(PHONE), dawn)))
                .expectEvents(new LeadEvent.HandleClaimed("l", PHONE, dawn));
    }

    @Test
    void a_duplicate_is_suspected_once_per_handle() {
        fixture.given(captured(false), new LeadEvent.DuplicateSuspected("l", PHONE, "other", NOON))
                .when(decide(new LeadCommand.SuspectDuplicate("l", PHONE, "other", NOON)))
                .expectNoEvents();
    }

    @Test
    void a_lead_that_is_merged_away_absorbs_nobody() {
        fixture.given(captured(false), new LeadEvent.MergedInto("l", "survivor", MergeReason.REQUESTED, NOON))
                .when(decide(new LeadCommand.Absorb("l", "other", MergeReason.REQUESTED, NOON)))
                .expectException(LedgerException.class);
    }

    @Test
    void a_lead_cannot_be_merged_into_itself() {
        fixture.given(captured(false))
                .when(decide(new LeadCommand.Absorb("l", "l", MergeReason.REQUESTED, NOON)))
                .expectException(LedgerException.class);
    }

    @Test
    void a_merge_that_was_never_made_cannot_be_undone() {
        fixture.given(captured(false))
                .when(decide(new LeadCommand.UndoMerge("l", "other", NOON)))
                .expectException(LedgerException.class);
    }

    @Test
    void undoing_a_merge_lets_the_lead_absorb_again() {
        LeadEvent absorbed = new LeadEvent.Absorbed("l", "other", MergeReason.REQUESTED, MORNING);
        fixture.given(captured(false), absorbed, new LeadEvent.MergeUndone("l", "other", NOON))
                .when(decide(new LeadCommand.Absorb("l", "other", MergeReason.REQUESTED, NOON)))
                .expectEvents(new LeadEvent.Absorbed("l", "other", MergeReason.REQUESTED, NOON));
    }

    @Test
    void a_provisional_lead_can_turn_out_to_be_something_else() {
        fixture.given(captured(true))
                .when(decide(new LeadCommand.Reclassify("l", EntityKind.DEAL, NOON)))
                .expectEvents(new LeadEvent.Reclassified("l", EntityKind.DEAL, NOON));
    }
}
