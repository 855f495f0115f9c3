package io.leadledger.intelligence.summary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is open with a customer beside calls: tasks, those due first before others, and deals. */
record CustomerFacts(@Nullable String leadId, List<Task> tasks, List<Deal> deals) {

    record Task(String taskId, String description, @Nullable Instant dueAt) {}

    /** @param value null when nobody told it */
    record Deal(String dealId, @Nullable String name, @Nullable String stage, @Nullable BigDecimal value, @Nullable String currency) {}

    List<String> openTasks(ZoneId zone) {
        return tasks.stream()
                .map(task -> task.description() + (task.dueAt() == null ? "" : " (due " + LocalDate.ofInstant(task.dueAt(), zone) + ")"))
                .toList();
    }

    List<String> openDeals() {
        return deals.stream().map(CustomerFacts::told).toList();
    }

    private static String told(Deal deal) {
        String worth = deal.value() == null ? "" : ", " + deal.value().stripTrailingZeros().toPlainString()
                + (deal.currency() == null ? "" : " " + deal.currency());
        return (deal.name() == null ? deal.dealId() : deal.name()) + (deal.stage() == null ? "" : ": " + Lines.words(deal.stage())) + worth;
    }

    /** In the words of a summary's sources. */
    List<String> sources() {
        return Stream.of(
                        Stream.ofNullable(leadId).map("lead:"::concat), tasks.stream().map(task -> "task:" + task.taskId()),
                        deals.stream().map(deal -> "deal:" + deal.dealId()))
                .flatMap(each -> each)
                .toList();
    }
}
