package io.leadledger.command.document;

import io.leadledger.api.error.LedgerException;
import io.leadledger.web.security.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom a document is for. A word that is no role is refused: it would hide the document from those it was meant for. */
final class DocumentRoles {

    private DocumentRoles() {}

    /** @return in the words of the tokens; null for everybody */
    static @Nullable String read(@Nullable String posted) {
        String word = posted == null ? "" : posted.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
        return switch (word) {
            case "", "all", "any", "everyone" -> null;
            case "rep", "sales" -> Role.SALES_REP.wire();
            default -> Role.of(word).map(Role::wire).orElseThrow(() -> LedgerException.invalid(
                    "role", "must be all or one of " + Arrays.stream(Role.values()).map(Role::wire).collect(Collectors.joining(", "))));
        };
    }
}
