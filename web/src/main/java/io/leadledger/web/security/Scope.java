package io.leadledger.web.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a credential may do. */
public enum Scope {
    CRM_READ(Scope.READ),
    CRM_WRITE(Scope.WRITE),
    CRM_CALLS(Scope.CALLS),
    CRM_ANALYTICS(Scope.ANALYTICS),
    INGEST_WRITE(Scope.INGEST),
    AUDIT_READ(Scope.AUDIT),
    AUDIT_ERASE(Scope.ERASE),
    ADMIN(Scope.ADMINISTRATION);

    public static final String READ = "crm:read";
    public static final String WRITE = "crm:write";
    public static final String CALLS = "crm:calls";
    public static final String ANALYTICS = "crm:analytics";
    public static final String INGEST = "ingest:write";
    public static final String AUDIT = "audit:read";
    public static final String ERASE = "audit:erase";
    public static final String ADMINISTRATION = "admin";

    private final String wire;

    Scope(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<Scope> of(String wire) {
        return Stream.of(values()).filter(scope -> scope.wire.equals(wire)).findFirst();
    }

    /** All that a company's own key may do: everything but administration. */
    public static Set<Scope> ofCompanyKey() {
        return EnumSet.complementOf(EnumSet.of(ADMIN));
    }

    /** Words that name no scope are left out: they may be another system's. */
    static Set<Scope> known(Collection<String> wires) {
        return wires.stream().flatMap(wire -> of(wire).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
