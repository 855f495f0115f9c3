package io.leadledger.api.query;

import java.util.UUID;

/** Train the company's model if it is missing or out of date, and wait a little. Answered with whether there is one. */
public record PrepareModel(UUID companyId, Subject subject) {

    public enum Subject {
        LEADS,
        DEALS
    }
}
