package io.leadledger.benchmark.findings;

import io.leadledger.api.CallEvent;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class LabelledCallsTest {

    private static final Set<String> KINDS = Set.of("appointment", "call", "email", "demo", "proposal", "visit", "other");
    private static final Set<String> TOPICS = Set.of("pricing", "timeline", "property", "coverage", "contract", "scheduling", "competition",
            "features", "support", "repair", "integration", "installation", "financing", "billing", "location", "claims", "security",
            "onboarding", "warranty");

    @Test
    void there_are_at_least_160_calls_each_with_an_id_of_its_own_and_half_of_them_unseen() throws IOException {
        List<LabelledCall> seen = LabelledCalls.SEEN.read();
        List<LabelledCall> unseen = LabelledCalls.UNSEEN.read();

        assertThat(seen).hasSameSizeAs(unseen).hasSizeGreaterThanOrEqualTo(80);
        assertThat(Stream.of(seen, unseen).flatMap(List::stream).map(LabelledCall::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void each_half_has_every_domain_style_language_and_objection(LabelledCalls half) throws IOException {
        List<LabelledCall> calls = half.read();

        assertThat(count(calls, LabelledCall::domain)).containsOnlyKeys("field_service", "saas", "insurance", "real_estate")
                .allSatisfy((_, times) -> assertThat(times).isGreaterThanOrEqualTo(20));
        assertThat(count(calls, LabelledCall::style))
                .containsOnlyKeys("neutral", "angry", "polite", "rambling", "asr_noise", "no_punctuation", "short")
                .allSatisfy((_, times) -> assertThat(times).isGreaterThanOrEqualTo(6));
        assertThat(count(calls, LabelledCall::language)).containsOnlyKeys("en", "es", "hi")
                .allSatisfy((_, times) -> assertThat(times).isGreaterThanOrEqualTo(9));
        assertThat(calls.stream().flatMap(call -> call.labels().objections().stream())
                        .collect(Collectors.groupingBy(LabelledCall.Objection::type, Collectors.counting())))
                .containsOnlyKeys(Scorecard.OBJECTIONS).allSatisfy((_, times) -> assertThat(times).isGreaterThanOrEqualTo(5));
        assertThat(calls).anyMatch(call -> call.labels().objections().isEmpty() && call.labels().actionItems().isEmpty()
                && call.labels().nextSteps().isEmpty());
        assertThat(calls).anyMatch(call -> call.segments().getFirst().speaker() == null);
    }

    @ParameterizedTest
    @EnumSource
    void every_label_is_one_of_the_known_and_points_at_a_turn(LabelledCalls half) throws IOException {
        for (LabelledCall call : half.read()) {
            LabelledCall.Labels labels = call.labels();
            assertThat(positions(labels)).as(call.id()).allMatch(segment -> segment >= 0 && segment < call.segments().size());
            assertThat(labels.actionItems()).as(call.id())
                    .allMatch(each -> Set.of("agent", "customer").contains(each.owner()) && !each.gist().isBlank());
            assertThat(labels.nextSteps()).as(call.id()).allMatch(each -> KINDS.contains(each.kind()) && !each.gist().isBlank());
            assertThat(labels.leadStatus()).as(call.id()).isIn("hot", "warm", "cold");
            assertThat(labels.sentiment()).as(call.id()).isIn("positive", "neutral", "negative");
            assertThat(TOPICS).as(call.id()).containsAll(labels.topics());
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_call_is_short_and_goes_forward_in_time(LabelledCalls half) throws IOException {
        for (LabelledCall call : half.read()) {
            assertThat(call.segments()).as(call.id()).hasSizeBetween(6, 20).noneMatch(each -> each.text().isBlank());
            List<BigDecimal> times = new ArrayList<>();
            for (CallEvent.Segment each : call.segments()) {
                times.add(each.start());
                times.add(each.end());
            }
            assertThat(times).as(call.id()).doesNotContainNull().isSorted();
        }
    }

    private static IntStream positions(LabelledCall.Labels labels) {
        return IntStream.concat(
                labels.objections().stream().mapToInt(LabelledCall.Objection::segment),
                IntStream.concat(
                        labels.actionItems().stream().mapToInt(LabelledCall.ActionItem::segment),
                        labels.nextSteps().stream().mapToInt(LabelledCall.NextStep::segment)));
    }

    private static Map<String, Long> count(List<LabelledCall> calls, Function<LabelledCall, String> by) {
        return calls.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }
}
