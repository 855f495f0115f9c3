package io.leadledger.command.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.PhoneNumbers;
import io.leadledger.api.campaign.CallSettings;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemRejected;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a campaign calls. What is left out is ten calls at once, one attempt, an hour between attempts. */
final class CallSettingsBody {

    private static final int USUAL_CALLS = 10;
    private static final int MOST_CALLS = 1_000;
    private static final int MOST_ATTEMPTS = 20;
    private static final int USUAL_INTERVAL = 60;
    private static final int LONGEST_INTERVAL = 31 * 24 * 60;
    private static final Set<String> UNSUCCESSFUL = Set.of("no_answer", "busy", "voicemail", "rejected", "failed");

    private CallSettingsBody() {}

    static CallSettings read(@Nullable JsonNode posted) {
        if (posted == null) {
            return new CallSettings(USUAL_CALLS, null, 1, USUAL_INTERVAL, CallSettings.RETRIED_BY_DEFAULT);
        }
        ItemFields fields = fields(posted, "callSettings");
        int calls = whole(fields, "callSettings.", "maxConcurrentCalls", 1, MOST_CALLS, USUAL_CALLS);
        String callerId = fields.text("callerId");
        if (callerId != null && PhoneNumbers.normalise(callerId, null) == null) {
            throw ItemRejected.invalid("callSettings.callerId", "must be a phone number of 4 to 15 digits");
        }
        JsonNode retries = fields.any("retrySettings");
        if (retries == null) {
            return new CallSettings(calls, callerId, 1, USUAL_INTERVAL, CallSettings.RETRIED_BY_DEFAULT);
        }
        String path = "callSettings.retrySettings";
        ItemFields retry = fields(retries, path);
        return new CallSettings(
                calls, callerId, whole(retry, path + ".", "maxAttempts", 1, MOST_ATTEMPTS, 1),
                whole(retry, path + ".", "retryInterval", 1, LONGEST_INTERVAL, USUAL_INTERVAL), outcomes(retry.any("outcomes"), path + ".outcomes"));
    }

    private static ItemFields fields(JsonNode posted, String path) {
        if (posted instanceof ObjectNode object) {
            return new ItemFields(object, path + ".");
        }
        throw ItemRejected.invalid(path, "must be an object");
    }

    private static int whole(ItemFields fields, String path, String name, int least, int most, int usual) {
        BigDecimal number = fields.number(name);
        if (number == null) {
            return usual;
        }
        if (number.stripTrailingZeros().scale() > 0 || number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw ItemRejected.invalid(path + name, "must be a whole number from " + least + " to " + most);
        }
        return number.intValueExact();
    }

    private static Set<String> outcomes(@Nullable JsonNode posted, String path) {
        if (posted == null) {
            return CallSettings.RETRIED_BY_DEFAULT;
        }
        Set<String> outcomes = new HashSet<>();
        posted.forEach(outcome -> outcomes.add(outcome.asText()));
        if (!posted.isArray() || !UNSUCCESSFUL.containsAll(outcomes)) {
            throw ItemRejected.invalid(path, "must be a list of no_answer, busy, voicemail, rejected, failed");
        }
        return outcomes;
    }
}
