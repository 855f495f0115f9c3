package io.leadledger.command.contact;

import io.leadledger.api.command.LeadChange;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.command.ingestion.ItemRejected;
import org.jspecify.annotations.Nullable;

/** Whole requests about one contact. */
final class ContactBody {

    private ContactBody() {}

    /** @throws LedgerException naming the field that is missing or cannot be taken */
    static LeadChange created(byte[] body, @Nullable String country) {
        try {
            return new ContactFields(country).created(ItemJson.read(body));
        } catch (ItemRejected refused) {
            throw refused.asRefusal();
        }
    }

    /** @throws LedgerException naming the field that is missing or cannot be taken */
    static LeadChange changed(byte[] body, @Nullable String country, boolean whole) {
        try {
            return new ContactFields(country).changed(ItemJson.read(body), whole);
        } catch (ItemRejected refused) {
            throw refused.asRefusal();
        }
    }
}
