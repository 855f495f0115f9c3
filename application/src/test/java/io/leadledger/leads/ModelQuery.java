package io.leadledger.leads;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A query a test made up: as it is sent, and what it means. */
record ModelQuery(String text, Predicate<ModelLead> filter, Comparator<ModelLead> order) {

    private static final List<String> SEARCHES = List.of("anna", "ANN", "%", "_", "ë", "ŁUK", "王", "acme_3", "person1", "4930110", "e", "zzz");

    static ModelQuery random(Random random) {
        List<String> parameters = new ArrayList<>();
        Predicate<ModelLead> filter = _ -> true;
        for (int i = random.nextInt(4); i > 0; i--) {
            ModelQuery one = oneFilter(random);
            String name = one.text().substring(0, one.text().indexOf('='));
            if (parameters.stream().noneMatch(known -> known.startsWith(name + "="))) {
                parameters.add(one.text());
                filter = filter.and(one.filter());
            }
        }
        boolean ascending = random.nextBoolean();
        parameters.add("sort_order=" + (ascending ? "asc" : "desc"));
        String sort = List.of("last_message_at", "first_contact_at", "total_messages", "total_score", "name", "created_at").get(random.nextInt(6));
        parameters.add("sort_by=" + sort);
        return new ModelQuery(String.join("&", parameters), filter, order(sort, ascending));
    }

    private static ModelQuery oneFilter(Random random) {
        boolean flag = random.nextBoolean();
        int score = List.of(5, 8, 10, 15).get(random.nextInt(4));
        LocalDate day = LocalDate.parse("2026-01-01").plusDays(random.nextInt(32));
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        String platform = List.of("whatsapp", "instagram", "webchat", "telegram").get(random.nextInt(4));
        String search = SEARCHES.get(random.nextInt(SEARCHES.size()));
        return switch (random.nextInt(13)) {
            case 0 -> query("platform=" + platform, lead -> lead.platforms().contains(platform));
            case 1 -> query("platform=telegram,Webchat", lead -> lead.platforms().contains("webchat") || lead.platforms().contains("telegram"));
            case 2 -> query("lead_status=Hot,cold", lead -> "Hot".equals(lead.status()) || "Cold".equals(lead.status()));
            case 3 -> query("has_extraction=" + flag, lead -> (lead.eachScore() != null) == flag);
            case 4 -> query("has_email=" + flag, lead -> (lead.email() != null) == flag);
            case 5 -> query("min_total_score=" + score, lead -> lead.totalScore() != null && lead.totalScore() >= score);
            case 6 -> query("max_total_score=" + score, lead -> lead.totalScore() != null && lead.totalScore() <= score);
            case 7 -> query("from_date=" + day, active(at -> !at.isBefore(start)));
            case 8 -> query("to_date=" + day, active(at -> at.isBefore(end)));
            case 9 -> query("end_date=" + start, active(at -> !at.isAfter(start)));
            case 10 -> query("has_conversation=" + flag, lead -> !lead.messages().isEmpty() == flag);
            case 11 -> query("agent_id=agent-" + platform, lead -> lead.platforms().contains(platform));
            default -> query("search=" + URLEncoder.encode(search, StandardCharsets.UTF_8), lead -> lead.contains(search));
        };
    }

    private static Predicate<ModelLead> active(Predicate<Instant> when) {
        return lead -> lead.activityAt() != null && when.test(lead.activityAt());
    }

    private static ModelQuery query(String text, Predicate<ModelLead> filter) {
        return new ModelQuery(text, filter, Comparator.comparing(ModelLead::id));
    }

    private static Comparator<ModelLead> order(String sort, boolean ascending) {
        return switch (sort) {
            case "last_message_at" -> by(ModelLead::lastMessageAt, ascending);
            case "first_contact_at" -> by(ModelLead::firstContactAt, ascending);
            case "total_messages" -> by(lead -> lead.messages().size(), ascending);
            case "total_score" -> by(ModelLead::totalScore, ascending);
            case "name" -> by(lead -> lead.name() == null ? null : lead.name().toLowerCase(Locale.ROOT), ascending);
            default -> by(ModelLead::earliest, ascending);
        };
    }

    /** Nulls last either way; equal ones by id, in the same direction. */
    private static <K extends Comparable<K>> Comparator<ModelLead> by(Function<ModelLead, @Nullable K> key, boolean ascending) {
        Comparator<K> direction = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
        Comparator<String> ids = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.comparing(key, Comparator.nullsLast(direction)).thenComparing(ModelLead::id, ids);
    }

    List<String> expected(List<ModelLead> leads) {
        Stream<ModelLead> matching = leads.stream().filter(filter).sorted(order);
        return matching.map(ModelLead::id).toList();
    }
}
