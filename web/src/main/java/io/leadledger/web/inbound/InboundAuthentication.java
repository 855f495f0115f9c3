package io.leadledger.web.inbound;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.CurrentCaller;
import io.leadledger.web.security.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A webhook is let in with a key of the company, the company's token in its URL, or the signature of the company's secret; otherwise 401. */
@Component
public class InboundAuthentication {

    private final WebhookTokens tokens;
    private final CurrentCaller current;

    InboundAuthentication(WebhookTokens tokens, CurrentCaller current) {
        this.tokens = tokens;
        this.current = current;
    }

    /**
     * @param source such as {@code callrail}
     * @param named the company that the body names; null when it names none of ours
     * @param signedWith whether the request is signed with this secret
     * @throws LedgerException unauthorized, or forbidden when the body names another company than the credential's
     */
    public InboundCall authenticate(
            HttpServletRequest request, String source, @Nullable UUID named, Predicate<String> signedWith) {
        InboundCall call = byKey()
                .or(() -> byToken(request, source))
                .or(() -> bySignature(source, named, signedWith))
                .orElseThrow(() -> new LedgerException(ErrorCode.UNAUTHORIZED));
        if (named != null && !named.equals(call.companyId())) {
            throw new LedgerException(ErrorCode.FORBIDDEN);
        }
        return call;
    }

    private Optional<InboundCall> byKey() {
        Optional<Caller> caller = current.get();
        caller.ifPresent(known -> known.require(Scope.CRM_WRITE));
        return caller.map(known -> new InboundCall(known.companyId(), known.actor()));
    }

    private Optional<InboundCall> byToken(HttpServletRequest request, String source) {
        String token = parameter(request, "token");
        return token == null ? Optional.empty() : tokens.companyOf(source, token).map(company -> of(company, source));
    }

    private Optional<InboundCall> bySignature(String source, @Nullable UUID named, Predicate<String> signedWith) {
        return named != null && tokens.secretsOf(named, source).stream().anyMatch(signedWith)
                ? Optional.of(of(named, source))
                : Optional.empty();
    }

    private static InboundCall of(UUID companyId, String source) {
        return new InboundCall(companyId, "system:" + source);
    }

    /** Of the URL alone: asking the request would read a form, and with it the body that is signed. */
    public static @Nullable String parameter(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        String value = query == null ? null : UriComponentsBuilder.newInstance().query(query).build().getQueryParams().getFirst(name);
        return value == null ? null : decoded(value);
    }

    private static @Nullable String decoded(String value) {
        try {
            return UriUtils.decode(value, "UTF-8");
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
