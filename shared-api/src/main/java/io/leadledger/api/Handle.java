package io.leadledger.api;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can be recognised by. A handle belongs to one lead per company.
 *
 * @param kind what it is
 * @param value normalised: digits only for a phone, lower case for an e-mail
 * @param display as posted; null when that is the value itself
 */
public record Handle(HandleKind kind, String value, @Nullable String display) implements Comparable<Handle> {

    private static final Comparator<Handle> ORDER = Comparator.comparing(Handle::kind).thenComparing(Handle::value);

    public static Handle of(HandleKind kind, String value) {
        return new Handle(kind, value, null);
    }

    /** The same handle, however it was written. */
    public String key() {
        return kind.wireName() + ":" + value;
    }

    @Override
    public int compareTo(Handle other) {
        return ORDER.compare(this, other);
    }
}
