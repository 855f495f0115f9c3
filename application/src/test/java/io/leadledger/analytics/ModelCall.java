package io.leadledger.analytics;

import io.leadledger.analytics.CallFact.Found;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of one call, looked up in all that was ever said of it: the definitions once more, in plain code. */
record ModelCall(List<CallFact> facts) {

    private static final List<String> ENDS = List.of("completed", "failed", "missed", "no_answer", "cancelled");

    private Stream<CallFact> latestFirst() {
        return facts.stream().sorted(Comparator.comparing(CallFact::at).reversed());
    }

    @Nullable String said(String name) {
        return latestFirst().map(fact -> fact.said().get(name)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable String status(CallFact fact) {
        return switch (fact.type()) {
            case "call.started" -> "in_progress";
            case "call.completed" -> "completed";
            case "call.failed" -> "failed";
            case "call.missed" -> "missed";
            default -> fact.said().get("status");
        };
    }

    private @Nullable String status() {
        List<String> all = latestFirst().map(ModelCall::status).filter(Objects::nonNull).toList();
        return all.stream().filter(ENDS::contains).findFirst().orElse(all.isEmpty() ? null : all.getFirst());
    }

    private @Nullable Instant began() {
        return facts.stream()
                .map(fact -> fact.said().containsKey("started_at") ? Instant.parse(fact.said().get("started_at"))
                        : fact.type().equals("call.started") ? fact.at() : null)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    Instant started() {
        Instant began = began();
        return began != null ? began : facts.stream().map(CallFact::at).min(Comparator.naturalOrder()).orElseThrow();
    }

    boolean counts() {
        boolean deleted = latestFirst().findFirst().orElseThrow().isDeletion();
        String status = status();
        return !deleted && (began() != null || !("scheduled".equals(status) || "cancelled".equals(status)));
    }

    boolean completed() {
        return "completed".equals(status());
    }

    boolean converted() {
        return completed() && Set.of("successful", "qualified", "appointment_scheduled").contains(String.valueOf(said("outcome")));
    }

    @Nullable Double seconds() {
        String said = said("duration");
        String ended = said("ended_at");
        Instant began = began();
        if (said != null || ended == null || began == null) {
            return said == null ? null : Double.valueOf(said);
        }
        double seconds = Duration.between(began, Instant.parse(ended)).toMillis() / 1000.0;
        return seconds < 0 ? null : seconds;
    }

    boolean analysed() {
        return facts.stream().anyMatch(fact -> fact.found() != null);
    }

    /**
     * The newest that has it; a newer analysis replaces the older one of its analyser as a whole. One that is posted in our name is another
     * product's like all that are posted.
     */
    private <T> @Nullable T found(Function<Found, @Nullable T> part) {
        return latestFirst()
                .filter(fact -> fact.found() != null && isNewestOfItsAnalyser(fact))
                .map(fact -> part.apply(Objects.requireNonNull(fact.found())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean isNewestOfItsAnalyser(CallFact fact) {
        return facts.stream().noneMatch(other -> other.found() != null && fact.found() != null
                && other.found().analyser().equals(fact.found().analyser()) && other.at().isAfter(fact.at()));
    }

    Set<String> objections() {
        List<String> found = found(Found::objections);
        return found == null ? Set.of() : new TreeSet<>(found);
    }

    @Nullable Integer sentiment() {
        return found(Found::sentimentPercent);
    }

    @Nullable Integer compliance() {
        return found(Found::compliancePercent);
    }
}
