package io.leadledger.api.query;

import io.leadledger.api.campaign.CampaignCommand.Contact;
import java.util.List;
import java.util.UUID;

/**
 * Whom do these ids and lists stand for? Answered with {@link Found}.
 *
 * @param contactIds in order; twice the same is once
 * @param listIds their members follow, in the order of the lists
 */
public record FindContacts(UUID companyId, List<String> contactIds, List<String> listIds) {

    /**
     * @param contacts each person and each number once
     * @param unknownContacts ids that stand for nobody, or for somebody without a phone
     * @param unknownLists ids of no list
     */
    public record Found(List<Contact> contacts, List<String> unknownContacts, List<String> unknownLists) {}
}
