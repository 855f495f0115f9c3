package io.leadledger.intelligence.phrasebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.intelligence.analysis.phrases.PhraseBooks;
import io.leadledger.web.request.Fields;
import java.util.List;

/** What is put into a phrase book, with what makes it acceptable. */
final class Additions {

    private static final String LANGUAGE = "language";

    private Additions() {}

    /** @throws LedgerException naming the first field that is wrong */
    static ObjectNode checked(String language, JsonNode body) {
        if (!(body instanceof ObjectNode given)) {
            throw new LedgerException(ErrorCode.INVALID_JSON, "The body is a JSON object");
        }
        requireKeepable(given, "phrases");
        ObjectNode phrases = given.deepCopy();
        JsonNode named = phrases.path(LANGUAGE);
        if (!named.isMissingNode() && !language.equals(named.asText())) {
            throw LedgerException.invalid(LANGUAGE, "must be that of the path");
        }
        phrases.put(LANGUAGE, language);
        List<String> problems = PhraseBooks.check(phrases);
        if (!problems.isEmpty()) {
            String[] problem = problems.getFirst().split(" ", 2);
            throw LedgerException.invalid(problem[0], problem.length > 1 ? problem[1] : "cannot be understood");
        }
        return phrases;
    }

    private static void requireKeepable(JsonNode node, String field) {
        node.properties().forEach(member -> {
            requireKeepable(member.getKey(), field);
            requireKeepable(member.getValue(), field);
        });
        if (node.isArray()) {
            node.forEach(element -> requireKeepable(element, field));
        }
        if (node.isTextual()) {
            requireKeepable(node.textValue(), field);
        }
    }

    private static void requireKeepable(String text, String field) {
        if (!Fields.isKeepable(text)) {
            throw new LedgerException(ErrorCode.INVALID_TEXT, field, "'" + field + "' holds characters that cannot be kept");
        }
    }
}
