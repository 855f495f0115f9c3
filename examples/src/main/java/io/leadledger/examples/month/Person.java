package io.leadledger.examples.month;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Somebody who may buy.
 *
 * @param key unique in the month, and part of every id that has to do with them
 * @param number unique among all people of a seed, for phone numbers and other handles
 * @param interest 0 to 1, what the funnel follows; nobody ever sees it
 * @param seats people to be scheduled
 */
record Person(
        String key, int number, Market market, String first, String last, String company, String city, String trade, int seats,
        Source source, Channel channel, double interest, String concern, Instant arrival) {

    enum Source { WEBSITE, GOOGLE_ADS, INSTAGRAM_ADS, FACEBOOK_ADS, REFERRAL, TRADE_FAIR, PARTNER, COLD_LIST }

    enum Channel { WHATSAPP, INSTAGRAM, WEBCHAT, PHONE, NONE }

    private static final List<String> CONCERNS = List.of("price", "timing", "authority", "competitor", "trust");
    private static final int PER_DAY = 10_000;
    private static final int DAYS = 400;
    private static final int NUMBERS = 6_000_000;
    private static final long SCATTER = 3_141_593;

    static Person on(LocalDate day, int index, long seed, Chance chance) {
        Market market = Market.any(chance);
        Phrases phrases = market.phrases();
        String first = chance.oneOf(phrases.list("first_names"));
        String last = chance.oneOf(phrases.list("last_names"));
        String city = chance.oneOf(market.cities());
        String trade = chance.oneOf(phrases.list("trades"));
        String firm = Phrases.fill(chance.oneOf(phrases.list("firms")), Map.of("last", last, "city", city, "trade", trade));
        Source source = Source.values()[chance.weighted(24, 20, 18, 10, 12, 4, 6, 6)];
        String key = String.format(Locale.ROOT, "%d-%s-%03d", seed, day.format(DateTimeFormatter.BASIC_ISO_DATE), index);
        long place = Math.floorMod(day.toEpochDay(), DAYS) * (long) PER_DAY + index % PER_DAY;
        int number = (int) Math.floorMod(place * SCATTER + seed, (long) NUMBERS - 100_000);
        LocalTime time = LocalTime.of(7, 30).plusSeconds((long) (Math.sqrt(chance.share()) * chance.share() * 14 * 3600));
        return new Person(
                key, number, market, first, last, capitalised(firm), city, trade, 3 + (int) (chance.share() * chance.share() * 45),
                source, channel(source, market, chance), chance.share() * 0.72 + (source == Source.REFERRAL ? 0.25 : 0.06),
                CONCERNS.get(chance.weighted(34, 24, 18, 14, 10)), day.atTime(time).atZone(market.zone()).toInstant());
    }

    private static Channel channel(Source source, Market market, Chance chance) {
        return switch (source) {
            case INSTAGRAM_ADS -> chance.happens(0.75) ? Channel.INSTAGRAM : Channel.WHATSAPP;
            case FACEBOOK_ADS -> Channel.WHATSAPP;
            case WEBSITE, GOOGLE_ADS -> {
                boolean chats = market == Market.INDIA || market == Market.BRAZIL || market == Market.MEXICO;
                yield List.of(Channel.WHATSAPP, Channel.WEBCHAT, Channel.PHONE, Channel.NONE)
                        .get(chats ? chance.weighted(60, 20, 12, 8) : chance.weighted(20, 42, 26, 12));
            }
            case REFERRAL, PARTNER -> chance.happens(0.5) ? Channel.PHONE : Channel.WHATSAPP;
            case TRADE_FAIR, COLD_LIST -> Channel.NONE;
        };
    }

    String leadId() {
        return "lead-" + key;
    }

    String name() {
        return first + " " + last;
    }

    String phone() {
        return market.phone(number);
    }

    String email() {
        return plain(first) + "." + plain(last) + "@" + plain(company) + number % 100 + ".example";
    }

    String instagramId() {
        return String.format(Locale.ROOT, "17841%012d", number * 7_919L);
    }

    String webSession() {
        return String.format(Locale.ROOT, "web-%06x-%06x", number, number * 31L % 0xFFFFFF);
    }

    /** What their chat platform calls them. */
    String handle() {
        return switch (channel) {
            case INSTAGRAM -> instagramId();
            case WEBCHAT -> webSession();
            case WHATSAPP, PHONE, NONE -> phone();
        };
    }

    /** Known by a form or a list, with name and all, before anybody talks to them. */
    boolean leftContactData() {
        return channel == Channel.NONE || (channel != Channel.INSTAGRAM && Math.floorMod(number, 100) < 62);
    }

    int monthlyPrice() {
        return seats * market.seatPrice();
    }

    Map<String, String> slots(Rep rep) {
        Map<String, String> slots = new HashMap<>();
        slots.put("first", first);
        slots.put("name", name());
        slots.put("company", company);
        slots.put("city", city);
        slots.put("trade", trade);
        slots.put("seats", Integer.toString(seats));
        slots.put("price", market.money(market.seatPrice()));
        slots.put("total", market.money(monthlyPrice()));
        slots.put("email", email());
        slots.put("rep", rep.first());
        slots.put("rival", List.of("Jobwave", "Crewly", "PlanHub", "Fieldpad").get(number % 4));
        return slots;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
