package io.leadledger.api.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an entity was first and last heard of, by the time of the facts.
 *
 * @param createdAt earliest fact; null before the first
 * @param updatedAt latest fact but deletions; null before the first
 * @param deletedAt latest deletion; null when there was none
 */
public record Lifespan(@Nullable Instant createdAt, @Nullable Instant updatedAt, @Nullable Instant deletedAt) {

    public static final Lifespan NONE = new Lifespan(null, null, null);

    public Lifespan touchedAt(Instant at) {
        return new Lifespan(earliest(createdAt, at), latest(updatedAt, at), deletedAt);
    }

    public Lifespan deletedAt(Instant at) {
        return new Lifespan(earliest(createdAt, at), updatedAt, latest(deletedAt, at));
    }

    public Lifespan mergedWith(Lifespan other) {
        return new Lifespan(
                earliest(createdAt, other.createdAt), latest(updatedAt, other.updatedAt), latest(deletedAt, other.deletedAt));
    }

    /** A write that is later than the deletion opens the entity again. */
    @JsonIgnore
    public boolean isDeleted() {
        return deletedAt != null && (updatedAt == null || !updatedAt.isAfter(deletedAt));
    }

    public static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    public static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
