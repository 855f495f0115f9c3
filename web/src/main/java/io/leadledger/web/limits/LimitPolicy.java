package io.leadledger.web.limits;

import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.company.Tier;
import io.leadledger.web.family.ApiFamily;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which limit a request counts against. */
@Component
final class LimitPolicy {

    private final LimitSettings settings;
    private final Companies companies;

    LimitPolicy(LimitSettings settings, Companies companies) {
        this.settings = settings;
        this.companies = companies;
    }

    /** Empty for what is not limited: administration and health. */
    Optional<Limit> limitOf(HttpServletRequest request, Caller caller) {
        Company company = companies.company(caller.companyId()).orElse(null);
        Integer own = company == null ? null : company.requestsPerMinute();
        Tier tier = company == null ? Tier.STARTER : company.tier();
        String owner = caller.companyId().toString();
        ApiFamily family = ApiFamily.of(request);
        String policy = family.wire();
        Limit limit = switch (family) {
            case INGESTION -> Limit.perMinute(policy, owner, settings.ingestion());
            case LEADS -> Limit.perMinute(policy, owner + " " + user(request, caller), settings.leads());
            case CALL_CENTER -> Limit.perMinute(policy, owner + " " + caller.credentialId(), settings.callCenter());
            case NEXUS -> NexusLimits.of(request, owner, tier);
            case OTTO -> Limit.perMinute(policy, owner, settings.otto());
            case AUDIT -> Limit.perMinute(policy, owner, settings.audit());
            case UPLOAD -> Limit.perMinute(policy, owner, settings.upload());
            case ADMIN, SYSTEM -> null;
        };
        if (limit == null) {
            return Optional.empty();
        }
        return Optional.of(own == null ? limit : Limit.perMinute(limit.policy(), limit.owner(), own));
    }

    /** Who needs no key is counted by the address. Empty for pages that are the same for all. */
    Optional<Limit> limitOfStranger(HttpServletRequest request) {
        return switch (ApiFamily.of(request)) {
            case UPLOAD -> Optional.of(request.getRequestURI().endsWith("/upload")
                    ? Limit.perMinute("recordings-address", request.getRemoteAddr(), settings.recordingsAddress())
                    : Limit.perMinute("upload-address", request.getRemoteAddr(), settings.uploadAddress()));
            case OTTO -> Optional.of(Limit.perMinute("otto-address", request.getRemoteAddr(), settings.otto()));
            default -> Optional.empty();
        };
    }

    /** Users of other companies are refused anyway; counting them one by one would only let their names fill the memory. */
    private String user(HttpServletRequest request, Caller caller) {
        String[] segments = request.getRequestURI().split("/", 4);
        String user = segments.length > 2 ? segments[2] : "";
        Optional<UUID> owner = user.isEmpty() ? Optional.empty() : companies.companyOfUser(user);
        return owner.filter(caller.companyId()::equals).isPresent() ? user : "";
    }
}
