package io.leadledger.benchmark.lists;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * One way to ask for leads.
 *
 * @param query what follows the path of the lead list
 */
record Kind(Group group, String name, Function<SplittableRandom, String> query) {

    /** What is promised, p99 in milliseconds. */
    enum Group {
        LISTS(20, 5),
        SEARCH(60, 15),
        DEEP(60, 20);

        final int first;
        final int goal;

        Group(int first, int goal) {
            this.first = first;
            this.goal = goal;
        }
    }

    /** Its query is the cursor of the last page. */
    static final String KEYSET = "keyset page";

    static List<Kind> all(int leads) {
        List<Kind> kinds = new ArrayList<>();
        list(kinds, "first page", "");
        list(kinds, "page of 100", "?limit=100");
        for (String sort : List.of("first_contact_at", "total_messages", "total_score", "name", "created_at")) {
            list(kinds, "sort " + sort, "?sort_by=" + sort);
            list(kinds, "sort " + sort + " asc", "?sort_by=" + sort + "&sort_order=asc");
        }
        list(kinds, "platform", "?platform=instagram");
        list(kinds, "two platforms", "?platform=whatsapp,webchat");
        list(kinds, "status", "?lead_status=Hot");
        list(kinds, "two statuses", "?lead_status=Hot,Warm");
        list(kinds, "has_extraction", "?has_extraction=true");
        list(kinds, "has_email false", "?has_email=false");
        list(kinds, "score range", "?min_total_score=10&max_total_score=12");
        list(kinds, "days=7", "?days=7");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        list(kinds, "date range", "?from_date=" + today.minusDays(90) + "&to_date=" + today.minusDays(60));
        list(kinds, "status, platform, days", "?lead_status=Hot&platform=whatsapp&days=30");
        list(kinds, "status, sort name", "?lead_status=Warm&sort_by=name&sort_order=asc");
        list(kinds, "offset 500", "?offset=500");
        kinds.add(new Kind(Group.LISTS, "exact phone", random -> "?customer_phone=" + People.phone(random.nextInt(leads))));
        kinds.add(new Kind(Group.LISTS, "one lead", random -> "/" + People.phone(random.nextInt(leads))));
        list(kinds, KEYSET, "?limit=50");
        list(kinds, "stats", "/stats");
        search(kinds, "search first name", random -> People.first(random.nextInt(1_000)));
        search(kinds, "search last name", random -> People.last(random.nextInt(leads)));
        search(kinds, "search e-mail", random -> People.email(random.nextInt(leads) / 10 * 10));
        search(kinds, "search part of company", random -> "industries%20" + random.nextInt(20_000));
        search(kinds, "search part of phone", random -> People.phone(random.nextInt(leads)).substring(4, 10));
        search(kinds, "search, no match", random -> "zq" + random.nextInt(1_000_000) + "xv");
        search(kinds, "search, every lead", random -> "industries");
        search(kinds, "search two letters", random -> People.last(random.nextInt(leads)).substring(0, 2));
        kinds.add(new Kind(
                Group.SEARCH, "search and status", random -> "?lead_status=Hot&search=" + lower(People.first(random.nextInt(1_000)))));
        int deep = Math.min(20_000, leads / 2);
        kinds.add(new Kind(Group.DEEP, "offset " + deep, random -> "?offset=" + deep));
        kinds.add(new Kind(Group.DEEP, "offset " + deep + ", sort name", random -> "?sort_by=name&offset=" + deep));
        kinds.add(new Kind(Group.DEEP, "offset " + deep / 5 + ", status", random -> "?lead_status=Warm&offset=" + deep / 5));
        return kinds;
    }

    private static void list(List<Kind> kinds, String name, String query) {
        kinds.add(new Kind(Group.LISTS, name, random -> query));
    }

    private static void search(List<Kind> kinds, String name, Function<SplittableRandom, String> words) {
        kinds.add(new Kind(Group.SEARCH, name, random -> "?search=" + lower(words.apply(random))));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
