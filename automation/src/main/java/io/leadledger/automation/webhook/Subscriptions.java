package io.leadledger.automation.webhook;

import io.leadledger.api.SortableIds;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.automation.webhook.SubscriptionBodies.NewSubscription;
import io.leadledger.automation.webhook.SubscriptionBodies.SubscriptionChange;
import io.leadledger.web.address.AddressRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a company does with its subscriptions. */
@Component
class Subscriptions {

    /** How long the secret before still signs beside the new one. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private static final int MOST = 50;

    private final SubscriptionStore store;
    private final AddressRules rules;
    private final Clock clock;

    Subscriptions(SubscriptionStore store, AddressRules rules, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /** A subscription with the one look at its secret. */
    record WithSecret(Subscription subscription, String secret) {}

    /** @param origin where the company finds us; null when the family's messages hold no address of ours */
    WithSecret add(UUID companyId, Family family, NewSubscription asked, @Nullable String origin) {
        Instant now = now();
        Subscription made = new Subscription(
                SortableIds.next("wh_", clock),
                companyId,
                family,
                asked.checkedUrl(rules),
                asked.checkedEvents(family),
                asked.checkedDescription(),
                asked.active() == null || asked.active(),
                null,
                null,
                now,
                now,
                origin);
        if (store.count(companyId) >= MOST) {
            throw new LedgerException(ErrorCode.CONFLICT, "The company has " + MOST + " webhooks already; delete one first");
        }
        String secret = Secrets.random();
        store.add(made, secret);
        return new WithSecret(made, secret);
    }

    List<Subscription> list(UUID companyId, Family family) {
        return store.list(companyId, family);
    }

    /** @throws LedgerException not_found */
    Subscription get(UUID companyId, Family family, String id) {
        return store.find(companyId, family, id).orElseThrow(Subscriptions::unknown);
    }

    /** @throws LedgerException not_found, or naming the field */
    Subscription change(UUID companyId, Family family, String id, SubscriptionChange asked) {
        boolean known = store.change(
                companyId, family, id, asked.checkedUrl(rules), asked.checkedEvents(family), asked.checkedDescription(), asked.active(), now());
        if (!known) {
            throw unknown();
        }
        return get(companyId, family, id);
    }

    /** @throws LedgerException not_found */
    WithSecret rotate(UUID companyId, Family family, String id) {
        String secret = Secrets.random();
        Instant now = now();
        if (!store.rotate(companyId, family, id, secret, now.plus(OVERLAP), now)) {
            throw unknown();
        }
        return new WithSecret(get(companyId, family, id), secret);
    }

    /** @throws LedgerException not_found */
    void delete(UUID companyId, Family family, String id) {
        if (!store.delete(companyId, family, id)) {
            throw unknown();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static LedgerException unknown() {
        return new LedgerException(ErrorCode.NOT_FOUND, "Webhook not found");
    }
}
