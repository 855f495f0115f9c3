package io.leadledger.intelligence.retrieval;

import io.leadledger.api.document.DocumentEvent;
import io.leadledger.web.security.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may find a document. Managers and executives find what is meant for others, others do not find what is meant for them; a word for
 * the access level that we do not know restricts, since it may have been meant to.
 */
final class Readers {

    static final String ANYONE = "anyone";

    private static final Set<Role> LEADERS = EnumSet.of(Role.MANAGER, Role.EXECUTIVE);
    private static final Set<Role> STAFF = EnumSet.of(Role.CSR, Role.SALES_REP, Role.MANAGER, Role.EXECUTIVE);
    private static final Pattern OPEN = Pattern.compile("public|internal|open|all|any|anyone|everyone|company|general|staff|employees?");
    private static final Pattern SELLERS = Pattern.compile("sales(_team|_staff|_force)?");

    private Readers() {}

    /** What the index keeps of it: words for roles, or one for all. */
    static Set<String> of(DocumentEvent.Received document) {
        Set<Role> readers = EnumSet.allOf(Role.class);
        role(document.role()).ifPresent(readers::retainAll);
        accessLevel(word(document, "access_level")).ifPresent(readers::retainAll);
        audience(word(document, "audience")).ifPresent(readers::retainAll);
        return readers.size() == Role.values().length
                ? Set.of(ANYONE)
                : readers.stream().map(Role::wire).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Set<Role>> role(@Nullable String role) {
        return role == null ? Optional.empty() : Optional.of(Role.of(role).map(Readers::with).orElse(LEADERS));
    }

    private static Optional<Set<Role>> accessLevel(String level) {
        if (level.isEmpty() || OPEN.matcher(level).matches()) {
            return Optional.empty();
        }
        return Optional.of(named(level).orElse(LEADERS));
    }

    /** Mostly says for whom something was written, not who may read it; only the name of a role restricts. */
    private static Optional<Set<Role>> audience(String audience) {
        return SELLERS.matcher(audience).matches() ? Optional.of(STAFF) : named(audience);
    }

    private static Optional<Set<Role>> named(String word) {
        return switch (word.replaceAll("(_team|_only|s)+$", "")) {
            case "manager", "management", "leadership" -> Optional.of(LEADERS);
            case "executive", "board" -> Optional.of(EnumSet.of(Role.EXECUTIVE));
            case "csr" -> Optional.of(with(Role.CSR));
            case "sales_rep", "rep" -> Optional.of(with(Role.SALES_REP));
            default -> Optional.empty();
        };
    }

    private static Set<Role> with(Role role) {
        Set<Role> readers = role == Role.EXECUTIVE ? EnumSet.of(Role.EXECUTIVE) : EnumSet.copyOf(LEADERS);
        readers.add(role);
        return readers;
    }

    private static String word(DocumentEvent.Received document, String name) {
        return document.metadata().path(name).asText("").strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    }
}
