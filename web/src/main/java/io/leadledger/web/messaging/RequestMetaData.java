package io.leadledger.web.messaging;

import io.leadledger.api.MetaKeys;
import io.leadledger.web.family.ApiFamily;
import io.leadledger.web.request.RequestIds;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;

/** What every message sent for a request carries, and every event that comes of it keeps. */
public final class RequestMetaData {

    private RequestMetaData() {}

    /** With the keys of {@link MetaKeys}. */
    public static Map<String, Object> of(Caller caller, HttpServletRequest request) {
        return of(caller, RequestIds.of(request), ApiFamily.of(request));
    }

    public static Map<String, Object> of(Caller caller, RequestIds ids, ApiFamily family) {
        return of(caller.companyId(), caller.actor(), ids, family);
    }

    /** For requests that are let in without a key. */
    public static Map<String, Object> of(UUID companyId, String actor, HttpServletRequest request) {
        return of(companyId, actor, RequestIds.of(request), ApiFamily.of(request));
    }

    private static Map<String, Object> of(UUID companyId, String actor, RequestIds ids, ApiFamily family) {
        return Map.of(
                MetaKeys.COMPANY_ID, companyId.toString(),
                MetaKeys.ACTOR, actor,
                MetaKeys.FAMILY, family.wire(),
                MetaKeys.REQUEST_ID, ids.requestId(),
                MetaKeys.CORRELATION_ID, ids.correlationId(),
                MetaKeys.TRACE_ID, ids.traceId());
    }
}
