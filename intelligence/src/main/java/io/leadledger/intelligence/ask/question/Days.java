package io.leadledger.intelligence.ask.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole days of the company's time zone, the last one included. */
public record Days(LocalDate from, LocalDate to) {

    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    @JsonIgnore
    public long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As many days, right before these. */
    @JsonIgnore
    public Days before() {
        return new Days(from.minusDays(length()), from.minusDays(1));
    }

    /** As {@code date_range} of the analytics endpoints. */
    public String wire() {
        return from + ".." + to;
    }
}
