package io.leadledger.benchmark.lists;

import java.util.List;
import java.util.Locale;

/** Names with the uneven distribution of real ones: some first names are common, most pairs are rare. */
final class People {

    private static final List<String> FIRST = List.of(
            "Anna", "Ravi", "Maria", "John", "Priya", "Mohammed", "Sofia", "Lukas", "Emma", "Siddhant", "Chen", "Fatima", "Jonas", "Olga",
            "Pedro", "Aisha", "Noah", "Ingrid", "Kofi", "Yuki", "Elena", "Tomas", "Leila", "Oscar", "Nina", "Arjun", "Clara", "Hugo",
            "Zoe", "Ivan");
    private static final List<String> SYLLABLES = List.of(
            "ber", "tan", "mor", "sel", "vik", "ran", "dor", "kal", "lin", "ges", "pat", "sha", "win", "tol", "mar", "ney", "sto", "gra",
            "hil", "fen");

    private People() {}

    static String first(int number) {
        int skewed = number % 3 == 0 ? number % 5 : number % FIRST.size();
        return FIRST.get(skewed);
    }

    static String last(int number) {
        int mixed = Math.floorMod(number * 0x9E3779B1, 8_000);
        String last = SYLLABLES.get(mixed % 20) + SYLLABLES.get(mixed / 20 % 20) + SYLLABLES.get(mixed / 400 % 20);
        return Character.toUpperCase(last.charAt(0)) + last.substring(1);
    }

    static String company(int number) {
        int mixed = Math.floorMod(number * 0x85EBCA6B, 20_000);
        return SYLLABLES.get(mixed % 20) + SYLLABLES.get(mixed / 20 % 20) + " Industries " + mixed;
    }

    static String email(int number) {
        return first(number).toLowerCase(Locale.ROOT) + "." + last(number).toLowerCase(Locale.ROOT) + number + "@example.com";
    }

    /** Digits only; unlike each other within a company. */
    static String phone(int number) {
        return "4917%08d".formatted(Math.floorMod(number * 7_919L, 100_000_000L));
    }
}
