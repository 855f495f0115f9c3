package io.leadledger.automation.webhook;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.address.AddressRules;
import io.leadledger.web.request.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about subscriptions, with what makes each field acceptable. */
final class SubscriptionBodies {

    private static final int MAX_DESCRIPTION = 500;

    private SubscriptionBodies() {}

    @Schema(example = """
            {"url": "https://hooks.example.com/leadledger", "events": ["lead.created", "deal.won"], "description": "Our data warehouse"}""")
    record NewSubscription(
            @Nullable String url,
            @JsonAlias("event_types") @Nullable List<@Nullable String> events,
            @Nullable String description,
            @Nullable Boolean active) {

        String checkedUrl(AddressRules rules) {
            if (url == null || url.isBlank()) {
                throw LedgerException.missing("url");
            }
            return SubscriptionBodies.url(url, rules);
        }

        Set<EventType> checkedEvents(Family family) {
            if (events == null) {
                throw LedgerException.missing("events");
            }
            return types(events, family);
        }

        @Nullable String checkedDescription() {
            return Fields.optionalText("description", description, MAX_DESCRIPTION);
        }
    }

    @Schema(example = """
            {"events": ["lead.created", "lead.stage_changed"], "active": true}""")
    record SubscriptionChange(
            @Nullable String url,
            @JsonAlias("event_types") @Nullable List<@Nullable String> events,
            @Nullable String description,
            @Nullable Boolean active) {

        @Nullable String checkedUrl(AddressRules rules) {
            return url == null ? null : SubscriptionBodies.url(url, rules);
        }

        @Nullable Set<EventType> checkedEvents(Family family) {
            return events == null ? null : types(events, family);
        }

        @Nullable String checkedDescription() {
            return Fields.optionalText("description", description, MAX_DESCRIPTION);
        }
    }

    @Schema(example = """
            {"since": "2026-11-20T08:00:00Z"}""")
    record ReplayRequest(@Nullable String since) {}

    private static String url(String url, AddressRules rules) {
        return rules.accepted(url)
                .orElseThrow(() -> LedgerException.invalid("url", "must be an http or https URL of a public address, without credentials"))
                .toString();
    }

    private static Set<EventType> types(List<@Nullable String> wires, Family family) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        for (String wire : wires) {
            types.add(EventType.ofWire(String.valueOf(wire))
                    .filter(family.types()::contains)
                    .orElseThrow(() -> unknownType(family)));
        }
        if (types.isEmpty()) {
            throw unknownType(family);
        }
        return types;
    }

    private static LedgerException unknownType(Family family) {
        String known = family.types().stream().map(EventType::wire).collect(Collectors.joining(", "));
        return LedgerException.invalid("events", "must hold one or more of " + known);
    }
}
