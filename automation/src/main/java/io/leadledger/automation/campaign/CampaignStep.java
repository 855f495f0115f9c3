package io.leadledger.automation.campaign;

import io.leadledger.api.MetaKeys;
import io.leadledger.api.campaign.CallWindow;
import io.leadledger.api.campaign.CampaignCommand;
import io.leadledger.api.campaign.CampaignCommand.Attempt;
import io.leadledger.api.campaign.CampaignStatus;
import io.leadledger.automation.campaign.DueCampaigns.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * One look at one campaign. Each thing it does is a transaction of its own that leaves nothing half done, so a node may die between any two;
 * what it decides on may be old, so every command looks at everything again under the campaign's lock.
 */
final class CampaignStep {

    /** Longer than a look takes; a campaign whose node died is taken by another after it. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    /** How often a campaign with open calls is looked at. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final DueCampaigns campaigns;
    private final Commands commands;
    private final String provider;
    private final Clock clock;

    /** Sends a command, with metadata, and gives its answer. */
    interface Commands {
        Object send(CampaignCommand command, Map<String, String> metaData);
    }

    CampaignStep(DueCampaigns campaigns, Commands commands, String provider, Clock clock) {
        this.campaigns = campaigns;
        this.commands = commands;
        this.provider = provider;
        this.clock = clock;
    }

    /** @return whether there was a campaign to look at */
    boolean run() {
        Optional<Due> due = campaigns.take(now(), LEASE);
        due.ifPresent(this::look);
        return due.isPresent();
    }

    private void look(Due campaign) {
        for (String contact : campaigns.over(campaign)) {
            send(new CampaignCommand.SettleContact(campaign.companyId(), campaign.campaignId(), contact, now()));
        }
        Instant now = now();
        if (campaign.status() != CampaignStatus.PAUSED && new CallWindow(campaign.schedule()).isOpen(now)) {
            call(campaign);
        }
        if (campaigns.open(campaign) == 0 && (campaign.schedule().isOver(now) || campaigns.nextWaiting(campaign).isEmpty())) {
            send(new CampaignCommand.Conclude(campaign.companyId(), campaign.campaignId(), now));
        }
        campaigns.lookAgain(campaign, next(campaign));
    }

    private void call(Due campaign) {
        int free = campaign.settings().maxConcurrentCalls() - campaigns.open(campaign);
        if (free <= 0) {
            return;
        }
        for (String contact : campaigns.waiting(campaign, now(), free)) {
            Object attempt = send(new CampaignCommand.CallContact(campaign.companyId(), campaign.campaignId(), contact, provider, now()));
            if (attempt == Attempt.NOT_NOW) {
                return;
            }
        }
    }

    private Instant next(Due campaign) {
        Instant now = now();
        if (campaigns.open(campaign) > 0) {
            return now.plus(PAUSE);
        }
        Instant latest = now.plus(LONGEST_PAUSE);
        Instant waiting = campaigns.nextWaiting(campaign).orElse(latest);
        Instant soon = waiting.isBefore(now) ? now.plus(PAUSE) : waiting;
        Instant end = campaign.schedule().endDate();
        Instant opening = campaign.status() == CampaignStatus.PAUSED ? latest : new CallWindow(campaign.schedule()).nextOpening(soon).orElse(soon);
        Instant next = end != null && end.isBefore(opening) && end.isAfter(now) ? end : opening;
        return next.isBefore(latest) ? next : latest;
    }

    private Object send(CampaignCommand command) {
        return commands.send(command, Map.of(MetaKeys.COMPANY_ID, command.companyId().toString(), MetaKeys.ACTOR, "system:campaigns"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
