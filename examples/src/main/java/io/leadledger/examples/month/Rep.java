package io.leadledger.examples.month;

import java.time.ZoneId;
import java.util.List;

/**
 * One of the ten who sell.
 *
 * @param skill what their calls add to or take from a lead's interest, about -0.1 to 0.1
 */
record Rep(String id, String name, String team, ZoneId zone, double skill, List<Market> markets) {

    static final List<Rep> TEAM = List.of(
            rep("ananya", "Ananya Rao", "APAC", "Asia/Kolkata", 0.10, Market.INDIA),
            rep("vikram", "Vikram Mehta", "APAC", "Asia/Kolkata", -0.04, Market.INDIA),
            rep("priya", "Priya Nair", "APAC", "Asia/Kolkata", 0.03, Market.INDIA, Market.UNITED_KINGDOM),
            rep("emily", "Emily Carter", "Americas", "America/New_York", 0.06, Market.UNITED_STATES),
            rep("marcus", "Marcus Green", "Americas", "America/New_York", -0.08, Market.UNITED_STATES),
            rep("oliver", "Oliver Hughes", "EMEA", "Europe/London", 0.0, Market.UNITED_KINGDOM),
            rep("lucia", "Lucía Fernández", "EMEA", "Europe/Madrid", 0.05, Market.SPAIN),
            rep("diego", "Diego Morales", "Americas", "America/Mexico_City", 0.02, Market.MEXICO),
            rep("jonas", "Jonas Weber", "EMEA", "Europe/Berlin", -0.02, Market.GERMANY),
            rep("rafael", "Rafael Souza", "Americas", "America/Sao_Paulo", 0.08, Market.BRAZIL));

    private static Rep rep(String id, String name, String team, String zone, double skill, Market... markets) {
        return new Rep("rep-" + id, name, team, ZoneId.of(zone), skill, List.of(markets));
    }

    static Rep forMarket(Market market, Chance chance) {
        return chance.oneOf(TEAM.stream().filter(rep -> rep.markets().contains(market)).toList());
    }

    String first() {
        return name.substring(0, name.indexOf(' '));
    }

    String email() {
        return id.substring("rep-".length()) + "@tidewright.example";
    }

    /** Numbers from the top of the range, which leads do not reach. */
    String phone() {
        return markets.getFirst().phone(5_900_000 + TEAM.indexOf(this));
    }
}
