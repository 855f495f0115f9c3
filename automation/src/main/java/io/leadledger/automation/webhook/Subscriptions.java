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

    WithSecret add(UUID companyId, NewSubscription asked) {
        Instant now = now();
        Subscription made = new Subscription(
                SortableIds.next("wh_", clock),
                companyId,
                asked.checkedUrl(rules),
                asked.checkedEvents(),
                asked.checkedDescription(),
                asked.active() == null || asked.active(),
                null,
                null,
                now,
                now);
        if (store.count(companyId) >= MOST) {
            throw new LedgerException(ErrorCode.CONFLICT, "The company has " + MOST + " webhooks already; delete one first");
        }
        String secret = Secrets.random();
        store.add(made, secret);
        return new WithSecret(made, secret);
    }

    List<Subscription> list(UUID companyId) {
        return store.list(companyId);
    }

    /** @throws LedgerException not_found */
    Subscription get(UUID companyId, String id) {
        return store.find(companyId, id).orElseThrow(Subscriptions::unknown);
    }

    /** @throws LedgerException not_found, or naming the field */
    Subscription change(UUID companyId, String id, SubscriptionChange asked) {
        boolean known = store.change(
                companyId, id, asked.checkedUrl(rules), asked.checkedEvents(), asked.checkedDescription(), asked.active(), now());
        if (!known) {
            throw unknown();
        }
        return get(companyId, id);
    }

    /** @throws LedgerException not_found */
    WithSecret rotate(UUID companyId, String id) {
        String secret = Secrets.random();
        Instant now = now();
        if (!store.rotate(companyId, id, secret, now.plus(OVERLAP), now)) {
            throw unknown();
        }
        return new WithSecret(get(companyId, id), secret);
    }

    /** @throws LedgerException not_found */
    void delete(UUID companyId, String id) {
        if (!store.delete(companyId, id)) {
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
