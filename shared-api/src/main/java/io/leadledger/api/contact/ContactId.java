package io.leadledger.api.contact;

import io.leadledger.api.EntityKind;
import io.leadledger.api.StreamId;
import java.util.UUID;

/** A lead's id in the call center's form: derived, so that every lead has one, whichever family made it. */
public final class ContactId {

    private static final int DIGITS = 24;

    private ContactId() {}

    /** 24 hex digits. */
    public static String of(UUID companyId, String leadId) {
        return StreamId.of(companyId, EntityKind.LEAD, leadId).toString().replace("-", "").substring(0, DIGITS);
    }
}
