package io.leadledger.automation.telephony;

import io.leadledger.api.state.CallStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended, from Vapi's {@code endedReason}, of which there are hundreds.
 *
 * @param outcome null for a talk that nobody judged
 */
record VapiEnd(CallStatus status, @Nullable String outcome) {

    static VapiEnd of(String endedReason, boolean answered, String successEvaluation) {
        String reason = endedReason.toLowerCase(Locale.ROOT);
        if (reason.contains("did-not-answer") || reason.contains("no-answer")) {
            return new VapiEnd(CallStatus.NO_ANSWER, "no_answer");
        } else if (reason.contains("busy")) {
            return new VapiEnd(CallStatus.NO_ANSWER, "busy");
        } else if (reason.contains("reject") || reason.contains("declined")) {
            return new VapiEnd(CallStatus.NO_ANSWER, "rejected");
        } else if (reason.contains("voicemail")) {
            return new VapiEnd(CallStatus.COMPLETED, "voicemail");
        } else if (reason.contains("cancel") && !answered) {
            return new VapiEnd(CallStatus.CANCELLED, null);
        } else if (reason.contains("error") || reason.contains("fail") || !answered) {
            return new VapiEnd(CallStatus.FAILED, "failed");
        }
        return new VapiEnd(CallStatus.COMPLETED, judged(successEvaluation));
    }

    private static @Nullable String judged(String successEvaluation) {
        return switch (successEvaluation.strip().toLowerCase(Locale.ROOT)) {
            case "true", "pass" -> "successful";
            case "false", "fail" -> "not_qualified";
            default -> null;
        };
    }
}
