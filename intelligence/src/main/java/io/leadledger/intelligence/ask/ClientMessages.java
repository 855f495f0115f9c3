package io.leadledger.intelligence.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.leadledger.api.EventJson;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.intelligence.ask.question.AskContext;
import io.leadledger.intelligence.ask.question.Days;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.Caller;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads what clients say. Who the user is was settled at the handshake: a {@code user_context} is looked at for its form alone. */
final class ClientMessages {

    private static final int LONGEST_QUESTION = 2_000;
    private static final int LONGEST_ID = 200;
    private static final int DATE = 10;

    private ClientMessages() {}

    /** @throws LedgerException naming the field that cannot be meant */
    static ClientMessage read(String text, Caller caller) {
        JsonNode message = json(text);
        String type = text(message, "type", LONGEST_ID);
        refuseForeignCompany(message, caller);
        String session = text(message, "session_id", LONGEST_ID);
        return switch (type) {
            case null -> throw LedgerException.missing("type");
            case "connect" -> {
                object(message, "user_context");
                yield new ClientMessage.Connect(session);
            }
            case "query" -> new ClientMessage.Ask(session, question(message), false, null, context(message));
            case "follow_up" ->
                    new ClientMessage.Ask(session, question(message), true, text(message, "previous_query_id", LONGEST_ID), context(message));
            case "disconnect" -> new ClientMessage.Disconnect(session);
            case "ping" -> new ClientMessage.Ping(session);
            default -> throw LedgerException.invalid("type", "must be connect, query, follow_up, disconnect or ping");
        };
    }

    private static JsonNode json(String text) {
        try {
            JsonNode message = EventJson.mapper().readTree(text);
            if (message.isObject()) {
                return message;
            }
        } catch (JsonProcessingException | StackOverflowError unreadable) {
            throw new LedgerException(ErrorCode.INVALID_JSON, "The message is not readable JSON");
        }
        throw new LedgerException(ErrorCode.INVALID_JSON, "The message must be a JSON object");
    }

    private static void refuseForeignCompany(JsonNode message, Caller caller) {
        for (JsonNode place : new JsonNode[] {message, message.path("context"), message.path("user_context")}) {
            if (place.hasNonNull("company_id")) {
                caller.requireCompany(place.get("company_id").asText());
            }
        }
    }

    private static String question(JsonNode message) {
        return Fields.text("message", text(message, "message", LONGEST_QUESTION), LONGEST_QUESTION).strip();
    }

    private static AskContext context(JsonNode message) {
        JsonNode context = object(message, "context");
        return new AskContext(
                days(object(context, "date_range")), either(message, context, "rep_id"), either(message, context, "call_type"),
                either(message, context, "campaign_id"));
    }

    private static @Nullable String either(JsonNode message, JsonNode context, String field) {
        String own = text(message, field, LONGEST_ID);
        return own != null ? own : text(context, field, LONGEST_ID);
    }

    private static @Nullable Days days(JsonNode range) {
        LocalDate start = day(range, "start");
        LocalDate end = day(range, "end");
        if (start == null && end == null) {
            return null;
        }
        if (start == null || end == null) {
            throw LedgerException.missing(start == null ? "date_range.start" : "date_range.end");
        }
        if (end.isBefore(start)) {
            throw LedgerException.invalid("date_range.end", "must not be before its start");
        }
        return new Days(start, end);
    }

    private static @Nullable LocalDate day(JsonNode range, String field) {
        String text = text(range, field, LONGEST_ID);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.length() > DATE && text.charAt(DATE) == 'T' ? text.substring(0, DATE) : text);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException ignored) {
            // refused below
        }
        throw LedgerException.invalid("date_range." + field, "must be a date such as 2025-01-08");
    }

    private static JsonNode object(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return MissingNode.getInstance();
        }
        if (!value.isObject()) {
            throw LedgerException.invalid(field, "must be an object");
        }
        return value;
    }

    private static @Nullable String text(JsonNode parent, String field, int longest) {
        JsonNode value = parent.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw LedgerException.invalid(field, "must be a text");
        }
        return Fields.optionalText(field, value.asText(), longest);
    }
}
