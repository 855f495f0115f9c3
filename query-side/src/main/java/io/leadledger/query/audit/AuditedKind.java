package io.leadledger.query.audit;

import io.leadledger.api.EntityKind;
import java.util.Map;
import java.util.Objects;

/** The entities that have a history, by the names they have in paths. */
final class AuditedKind {

    static final String PATH = "/api/v1/audit/"
            + "{kind:leads|deals|calls|conversations|reps|records|sops|phrase-books|nurture-sequences|nurture-enrolments}/{id}";

    private static final Map<String, EntityKind> BY_PATH = Map.of(
            "leads", EntityKind.LEAD,
            "deals", EntityKind.DEAL,
            "calls", EntityKind.CALL,
            "conversations", EntityKind.CONVERSATION,
            "reps", EntityKind.REP,
            "records", EntityKind.RECORD,
            "sops", EntityKind.SOP,
            "phrase-books", EntityKind.PHRASE_BOOK,
            "nurture-sequences", EntityKind.SEQUENCE,
            "nurture-enrolments", EntityKind.ENROLMENT);

    private AuditedKind() {}

    static EntityRef entity(String pathName, String id) {
        return new EntityRef(Objects.requireNonNull(BY_PATH.get(pathName), "the path admits no other kind"), id);
    }
}
