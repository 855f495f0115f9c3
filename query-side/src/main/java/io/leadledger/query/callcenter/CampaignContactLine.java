package io.leadledger.query.callcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How far a campaign is with one of its contacts.
 *
 * @param name as it is today; null when the contact has none, or is gone
 * @param phone that the campaign calls
 * @param status waiting, calling, completed (calling is over, the outcome says how the last call ended), failed or cancelled
 * @param outcome null until calling is over
 * @param reason why the contact failed without a call, or was cancelled; else null
 * @param attempts calls that were made
 * @param lastCallId null before the first call
 * @param nextAttemptAt the earliest time of the next call; null where none is due, as in a paused campaign
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CampaignContactLine(
        String contactId,
        @Nullable String name,
        String phone,
        String status,
        @Nullable String outcome,
        @Nullable String reason,
        int attempts,
        @Nullable String lastCallId,
        @Nullable String nextAttemptAt) {

    CampaignContactLine named(@Nullable String known) {
        return new CampaignContactLine(contactId, known, phone, status, outcome, reason, attempts, lastCallId, nextAttemptAt);
    }
}
