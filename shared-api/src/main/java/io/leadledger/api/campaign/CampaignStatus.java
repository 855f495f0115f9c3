package io.leadledger.api.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a campaign is. Stopped and completed ones stay so. */
public enum CampaignStatus {
    SCHEDULED,
    ACTIVE,
    PAUSED,
    STOPPED,
    COMPLETED;

    public boolean isFinal() {
        return this == STOPPED || this == COMPLETED;
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static CampaignStatus ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public static Optional<CampaignStatus> find(String name) {
        return Stream.of(values()).filter(status -> status.wireName().equals(name)).findFirst();
    }
}
