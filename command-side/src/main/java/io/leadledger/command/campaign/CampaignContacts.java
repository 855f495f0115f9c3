package io.leadledger.command.campaign;

import io.leadledger.api.campaign.CampaignCommand;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.query.FindContacts;
import io.leadledger.web.messaging.Queries;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whom a campaign is to call. */
@Component
class CampaignContacts {

    private final Queries queries;

    CampaignContacts(Queries queries) {
        this.queries = queries;
    }

    /** @throws LedgerException naming what stands for nobody, and when nobody is left */
    List<CampaignCommand.Contact> of(FindContacts asked, Map<String, ?> metaData) {
        FindContacts.Found found = queries.ask(asked, FindContacts.Found.class, metaData, ErrorCode.UNAVAILABLE);
        if (!found.unknownLists().isEmpty()) {
            throw LedgerException.invalid("contactListIds", "there is no list " + found.unknownLists().getFirst());
        }
        if (!found.unknownContacts().isEmpty()) {
            throw LedgerException.invalid("contacts", "there is no contact " + found.unknownContacts().getFirst() + " with a phone");
        }
        if (found.contacts().isEmpty()) {
            throw LedgerException.invalid("contacts", "must name somebody to call, or contactListIds a list with members");
        }
        if (found.contacts().size() > CampaignBody.MOST_CONTACTS) {
            throw LedgerException.invalid("contactListIds", "must hold at most " + CampaignBody.MOST_CONTACTS + " contacts in all");
        }
        return found.contacts();
    }
}
