package io.leadledger.web.security;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a person is in a company; it comes with a token and brings its scopes. */
public enum Role {
    CSR(Set.of(Scope.CRM_READ, Scope.CRM_WRITE, Scope.CRM_CALLS)),
    SALES_REP(Set.of(Scope.CRM_READ, Scope.CRM_WRITE, Scope.CRM_CALLS)),
    MANAGER(Set.of(Scope.CRM_READ, Scope.CRM_WRITE, Scope.CRM_CALLS, Scope.CRM_ANALYTICS, Scope.INGEST_WRITE)),
    EXECUTIVE(Set.of(Scope.CRM_READ, Scope.CRM_ANALYTICS)),
    AUDITOR(Set.of(Scope.AUDIT_READ, Scope.CRM_READ));

    @SuppressWarnings("ImmutableEnumChecker") // each is made by Set.of
    private final Set<Scope> scopes;

    Role(Set<Scope> scopes) {
        this.scopes = scopes;
    }

    public Set<Scope> scopes() {
        return scopes;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String wire) {
        return Stream.of(values()).filter(role -> role.wire().equals(wire)).findFirst();
    }
}
