package io.leadledger.intelligence.drafting;

import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.analysis.Findings;
import io.leadledger.api.analysis.Objection;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.CallStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one call lets a draft say. Pure. */
final class CallKnowledge {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final Set<String> NOT_REACHED = Set.of("voicemail", "no_answer", "busy");
    private static final Set<String> NOBODY_SPOKE = Set.of("voicemail", "no_answer", "busy", "rejected", "failed");
    private static final int MOST_TOPICS = 3;
    private static final int LONGEST_TOPIC = 40;

    private final CallState call;
    private final CallAnalysis found;
    private final Phrases phrases;

    CallKnowledge(CallState call, Phrases phrases) {
        this.call = call;
        this.found = Findings.effective(call.analyses());
        this.phrases = phrases;
    }

    void addTo(DraftFacts facts, ZoneId zone) {
        boolean spoken = isSpoken();
        facts.so("spoken", spoken)
                .so("not_spoken", isMissed())
                .so("inbound", isMissed() && isInbound())
                .so("outbound", isMissed() && !isInbound())
                .so("missed_inbound", isMissed() && isInbound())
                .so("appointment", isAppointment())
                .with("call_date", day(zone));
        if (!spoken) {
            return;
        }
        facts.with("topics", topics());
        Objection open = openObjection();
        if (open != null) {
            facts.with("concern", phrases.concern(open.objectionType())).list("suggestion", open.responseSuggestions());
        }
        facts.list("agreed", agreed()).list("promised", promised());
    }

    /** Whether customer and company are known to have talked. What somebody left on a machine is no talk. */
    boolean isSpoken() {
        return !isUnanswered() && (call.transcript() != null || status() == CallStatus.COMPLETED);
    }

    /** Whether it is known that they have not. */
    boolean isMissed() {
        CallStatus status = status();
        return isUnanswered() && status != null && status.isFinal();
    }

    private boolean isUnanswered() {
        CallStatus status = status();
        return status == CallStatus.MISSED || status == CallStatus.NO_ANSWER || NOT_REACHED.contains(outcome())
                || (call.transcript() == null && NOBODY_SPOKE.contains(outcome()));
    }

    @Nullable Integer rehashScore() {
        CallAnalysis.Rehash rehash = found.rehash();
        return rehash == null ? null : rehash.rehashScore();
    }

    private boolean isInbound() {
        String direction = Objects.requireNonNullElse(call.facts().text("direction"), "").strip().toLowerCase(Locale.ROOT);
        boolean unknown = direction.isEmpty() || direction.equals("unknown");
        return unknown ? status() == CallStatus.MISSED : direction.startsWith("in");
    }

    private boolean isAppointment() {
        return outcome().equals("appointment_scheduled")
                || Objects.requireNonNullElse(found.nextSteps(), List.<CallAnalysis.NextStep>of()).stream()
                        .anyMatch(step -> step.kind().equals("appointment"));
    }

    private @Nullable CallStatus status() {
        return call.life() == null ? null : call.life().status();
    }

    private String outcome() {
        return Objects.requireNonNullElse(call.facts().text("outcome"), "").strip().toLowerCase(Locale.ROOT);
    }

    /** Only when a source told when it was: when we first heard of it may be another day. */
    private @Nullable String day(ZoneId zone) {
        Instant began = call.beganAt();
        return began == null ? null : DAY.format(began.atZone(zone));
    }

    private @Nullable String topics() {
        List<String> topics = Objects.requireNonNullElse(found.topics(), List.<CallAnalysis.Topic>of()).stream()
                .sorted(Comparator.comparingInt(CallAnalysis.Topic::mentions).reversed())
                .map(topic -> topic.topic().strip().replace('_', ' '))
                .filter(topic -> !topic.isEmpty() && topic.length() <= LONGEST_TOPIC)
                .distinct()
                .limit(MOST_TOPICS)
                .toList();
        int last = topics.size() - 1;
        return last < 1
                ? topics.stream().findFirst().orElse(null)
                : topics.stream().limit(last).collect(Collectors.joining(", ")) + " and " + topics.get(last);
    }

    private @Nullable Objection openObjection() {
        return Objects.requireNonNullElse(found.objections(), List.<Objection>of()).stream()
                .filter(objection -> !Boolean.TRUE.equals(objection.handled()) && phrases.concern(objection.objectionType()) != null)
                .findFirst()
                .orElse(null);
    }

    private List<String> agreed() {
        return Objects.requireNonNullElse(found.nextSteps(), List.<CallAnalysis.NextStep>of()).stream()
                .filter(step -> !isMereYes(step))
                .map(step -> withTime(step.text(), step.when()))
                .toList();
    }

    /** The words alone of who agreed ("sure, go ahead"), with no time in them, tell the customer nothing. */
    private static boolean isMereYes(CallAnalysis.NextStep step) {
        return step.when() == null && step.basis() != null && step.text().equals(step.basis().quote());
    }

    private List<String> promised() {
        return Objects.requireNonNullElse(found.actionItems(), List.<CallAnalysis.ActionItem>of()).stream()
                .filter(item -> !item.owner().equals("customer"))
                .map(item -> withTime(item.text(), item.due()))
                .toList();
    }

    private static String withTime(String text, @Nullable String time) {
        return time == null || time.isBlank() || text.contains(time) ? text : text + " (" + time + ")";
    }
}
