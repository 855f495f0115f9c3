package io.leadledger.command.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The claims that one transaction sees: those that are held, and those it makes itself. */
public final class ChunkClaims {

    private final Map<UUID, Claim> held;
    private final SortedMap<ClaimKey, Claim> made = new TreeMap<>();
    private final SortedMap<ClaimKey, Claim> reclassified = new TreeMap<>();

    public ChunkClaims(Map<UUID, Claim> held) {
        this.held = new HashMap<>(held);
    }

    public @Nullable Claim of(ClaimKey key) {
        return held.get(key.value());
    }

    /** Whether an earlier transaction made the claim, and with it began the owner's stream. */
    public boolean isFromBefore(ClaimKey key) {
        return held.containsKey(key.value()) && !made.containsKey(key);
    }

    public void make(ClaimKey key, Claim claim) {
        held.put(key.value(), claim);
        made.put(key, claim);
    }

    public void reclassify(ClaimKey key, Claim claim) {
        held.put(key.value(), claim);
        if (made.containsKey(key)) {
            made.put(key, claim);
        } else {
            reclassified.put(key, claim);
        }
    }

    public void write(UUID companyId, ClaimStore store) {
        store.insert(companyId, made);
        reclassified.forEach(store::reclassify);
    }
}
