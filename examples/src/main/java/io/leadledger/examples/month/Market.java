package io.leadledger.examples.month;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Where leads come from. Phone numbers are in ranges that no subscriber has: they look right, and calling them by mistake reaches nobody.
 */
enum Market {
    INDIA(28, "hi", "hi-IN", "IN", "Asia/Kolkata", "INR", "₹%d", 799, "Pune,Jaipur,Indore,Nagpur,Lucknow,Kochi"),
    UNITED_STATES(20, "en", "en-US", "US", "America/New_York", "USD", "$%d", 29, "Columbus,Raleigh,Albany,Dayton"),
    UNITED_KINGDOM(12, "en", "en-GB", "GB", "Europe/London", "GBP", "£%d", 25, "Leeds,Bristol,Norwich,Derby"),
    SPAIN(10, "es", "es-ES", "ES", "Europe/Madrid", "EUR", "%d €", 27, "Valencia,Sevilla,Zaragoza,Vigo"),
    MEXICO(8, "es", "es-MX", "MX", "America/Mexico_City", "MXN", "$%d", 490, "Puebla,Querétaro,Mérida,León"),
    GERMANY(12, "de", "de-DE", "DE", "Europe/Berlin", "EUR", "%d €", 29, "Kassel,Bremen,Leipzig,Ulm,Trier"),
    BRAZIL(10, "pt", "pt-BR", "BR", "America/Sao_Paulo", "BRL", "R$ %d", 99, "Curitiba,Campinas,Recife,Goiânia");

    private static final List<Market> ALL = List.of(values());

    private final int weight;
    private final String phrases;
    private final String language;
    private final String country;
    private final ZoneId zone;
    private final String currency;
    private final String money;
    private final int seatPrice;
    private final String cities;

    Market(
            int weight, String phrases, String language, String country, String zone, String currency, String money, int seatPrice,
            String cities) {
        this.weight = weight;
        this.phrases = phrases;
        this.language = language;
        this.country = country;
        this.zone = ZoneId.of(zone);
        this.currency = currency;
        this.money = money;
        this.seatPrice = seatPrice;
        this.cities = cities;
    }

    static Market any(Chance chance) {
        return ALL.get(chance.weighted(ALL.stream().mapToInt(market -> market.weight).toArray()));
    }

    /**
     * Digits with country code.
     *
     * @param number below 6,000,000; another number gives another phone
     */
    String phone(int number) {
        return switch (this) {
            case INDIA -> "91505" + digits(number);
            case UNITED_STATES -> "1" + (200 + number / 10_000) + "555" + String.format(Locale.ROOT, "%04d", number % 10_000);
            case UNITED_KINGDOM -> "44407" + digits(number);
            case SPAIN -> "3455" + digits(number);
            case MEXICO -> "52550" + digits(number);
            case GERMANY -> "49300" + digits(number);
            case BRAZIL -> "551098" + digits(number);
        };
    }

    private static String digits(int number) {
        return String.format(Locale.ROOT, "%07d", number);
    }

    Phrases phrases() {
        return Phrases.of(phrases);
    }

    String language() {
        return language;
    }

    String country() {
        return country;
    }

    ZoneId zone() {
        return zone;
    }

    String currency() {
        return currency;
    }

    String money(int amount) {
        return String.format(Locale.ROOT, money, amount);
    }

    /** Per person and month, in whole units of the currency. */
    int seatPrice() {
        return seatPrice;
    }

    List<String> cities() {
        return List.of(cities.split(","));
    }
}
