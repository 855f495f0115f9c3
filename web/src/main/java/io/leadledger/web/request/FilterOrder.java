package io.leadledger.web.request;

import org.springframework.core.Ordered;

/** The one place that says in which order our servlet filters stand; Spring Security's own chain is at -100. */
public final class FilterOrder {

    public static final int REQUEST_IDS = Ordered.HIGHEST_PRECEDENCE + 10;
    public static final int ACCESS_LOG = Ordered.HIGHEST_PRECEDENCE + 20;
    public static final int ERRORS = Ordered.HIGHEST_PRECEDENCE + 30;
    public static final int TEXT = Ordered.HIGHEST_PRECEDENCE + 40;
    public static final int CREATED_STATUS = Ordered.HIGHEST_PRECEDENCE + 50;
    public static final int SECURITY = -100;
    public static final int COMPANY = -90;
    public static final int RATE_LIMIT = -80;
    public static final int BODY_LIMIT = -70;

    private FilterOrder() {}
}
