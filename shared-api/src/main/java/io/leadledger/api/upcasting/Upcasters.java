package io.leadledger.api.upcasting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All upcasters in the order in which they apply. */
public final class Upcasters {

    private static final List<Upcaster> CHAIN = List.of(new LeadCapturedWithHandles(), new SummaryWithSources());

    private Upcasters() {}

    /** Whether a payload of this revision has to be rewritten before it is read; asks nothing of the payload itself. */
    public static boolean concerns(String type, @Nullable String revision) {
        return CHAIN.stream().anyMatch(upcaster -> upcaster.type().equals(type) && upcaster.fromRevision().equals(revision));
    }

    /** The payload as today's revision has it; the same object where nothing had to change. */
    public static Upcast upcast(String type, @Nullable String revision, JsonNode payload) {
        Upcast current = new Upcast(revision, payload);
        for (Upcaster upcaster : CHAIN) {
            if (upcaster.type().equals(type)
                    && upcaster.fromRevision().equals(current.revision())
                    && current.payload() instanceof ObjectNode object) {
                current = new Upcast(upcaster.toRevision(), upcaster.upcast(object));
            }
        }
        return current;
    }

    public record Upcast(@Nullable String revision, JsonNode payload) {}
}
