package io.leadledger.web.limits;

import io.leadledger.web.company.Tier;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of tiers in NexusCRM's document; what it does not name counts as leads. */
final class NexusLimits {

    private static final Pattern ROUTE = Pattern.compile(".*/crm/(?<kind>[a-z]+)(/[^/]+(?<predict>/predict)?)?.*");

    private NexusLimits() {}

    static Limit of(HttpServletRequest request, String owner, Tier tier) {
        Matcher route = ROUTE.matcher(request.getRequestURI());
        String kind = route.matches() ? route.group("kind") : "leads";
        if (route.matches() && route.group("predict") != null) {
            return Limit.perMinute("nexus-predictions", owner, byTier(tier, 10, 50, 200));
        }
        return switch (kind) {
            case "deals" -> Limit.perMinute("nexus-deals", owner, byTier(tier, 30, 100, 500));
            case "calls" -> request.getMethod().equals("POST")
                    ? Limit.perHour("nexus-calls", owner, byTier(tier, 10, 50, 200))
                    : Limit.perMinute("nexus-call-reads", owner, byTier(tier, 30, 100, 500));
            default -> Limit.perMinute("nexus-leads", owner, byTier(tier, 30, 100, 500));
        };
    }

    private static int byTier(Tier tier, int starter, int professional, int enterprise) {
        return switch (tier) {
            case STARTER -> starter;
            case PROFESSIONAL -> professional;
            case ENTERPRISE -> enterprise;
        };
    }
}
