package io.leadledger.intelligence.drafting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.draft.Channel;
import io.leadledger.api.draft.DraftState;
import io.leadledger.api.draft.Making;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.otto.WrittenDraft;
import io.leadledger.web.request.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What follow-up drafts are asked for with, and answered by. */
final class FollowUpBodies {

    static final int LONGEST_ID = 512;
    static final int LONGEST_WORD = 100;
    static final int LONGEST_NAME = 200;

    private FollowUpBodies() {}

    @Schema(name = "OttoFollowUpDraftRequest", example = """
            {"call_id": "call_12345", "followup_type": "nurture", "tone": "professional", "channel": "email"}""")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DraftRequest(
            @JsonProperty("call_id") @Nullable String callId,
            @JsonProperty("followup_type") @Nullable String followupType,
            @JsonProperty("tone") @Nullable String tone,
            @JsonProperty("channel") @Nullable String channel,
            @JsonProperty("rep_id") @Nullable String repId) {}

    @Schema(name = "OttoNurtureRequest", example = """
            {"call_id": "call_12345", "customer_info": {"name": "John Smith", "company": "ABC Corp", "industry": "Technology"}}""")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record NurtureRequest(
            @JsonProperty("call_id") @Nullable String callId,
            @JsonProperty("customer_info") @Nullable CustomerInfo customerInfo,
            @JsonProperty("tone") @Nullable String tone,
            @JsonProperty("channel") @Nullable String channel,
            @JsonProperty("rep_id") @Nullable String repId,
            @JsonProperty("sequence_id") @Nullable String sequenceId) {}

    @Schema(name = "OttoCustomerInfo")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CustomerInfo(
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("company") @Nullable String company,
            @JsonProperty("industry") @Nullable String industry) {

        DraftFacts facts() {
            return new DraftFacts()
                    .person("customer_name", "first_name", Fields.optionalText("customer_info.name", name, LONGEST_NAME))
                    .with("customer_company", Fields.optionalText("customer_info.company", company, LONGEST_NAME))
                    .with("industry", Fields.optionalText("customer_info.industry", industry, LONGEST_NAME));
        }
    }

    /** The score is any number, so that one out of range is told from one that is none. */
    @Schema(name = "OttoRehashRequest", example = """
            {"call_id": "call_12345", "rehash_score": 4}""")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RehashRequest(
            @JsonProperty("call_id") @Nullable String callId,
            @JsonProperty("rehash_score") @Nullable BigDecimal rehashScore,
            @JsonProperty("tone") @Nullable String tone,
            @JsonProperty("channel") @Nullable String channel,
            @JsonProperty("rep_id") @Nullable String repId) {

        @Nullable Integer score() {
            if (rehashScore == null) {
                return null;
            }
            boolean allowed = rehashScore.signum() > 0 && rehashScore.compareTo(BigDecimal.valueOf(5)) <= 0
                    && rehashScore.stripTrailingZeros().scale() <= 0;
            if (!allowed) {
                throw LedgerException.invalid("rehash_score", "must be a whole number from 1 to 5");
            }
            return rehashScore.intValue();
        }
    }

    /**
     * @param strategy of a nurture draft, and {@code approach} of a rehash draft; left out for others
     * @param enrolmentId of the customer in the sequence that was asked for; left out when none was
     */
    @Schema(name = "OttoFollowUpDraft")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DraftAnswer(
            @JsonProperty("draft_id") String draftId,
            @JsonProperty("call_id") @Nullable String callId,
            @JsonProperty("content") String content,
            @JsonProperty("channel") String channel,
            @JsonProperty("followup_type") @Nullable String followupType,
            @JsonProperty("tone") @Nullable String tone,
            @JsonProperty("suggested_send_time") @Nullable String suggestedSendTime,
            @JsonProperty("confidence") @Nullable BigDecimal confidence,
            @JsonProperty("strategy") @Nullable String strategy,
            @JsonProperty("approach") @Nullable String approach,
            @JsonProperty("rep_id") @Nullable String repId,
            @JsonProperty("status") String status,
            @JsonProperty("method") String method,
            @JsonProperty("enrolment_id") @Nullable String enrolmentId) {

        static DraftAnswer of(DraftState draft, @Nullable String enrolmentId) {
            WrittenDraft shown = WrittenDraft.of(draft);
            Making making = draft.making();
            return new DraftAnswer(
                    shown.draftId(), shown.callId(), shown.content(), shown.contentType(), making.followupType(), making.tone(),
                    shown.suggestedSendTime(), making.confidence(), making.strategy(), making.approach(), shown.repId(), shown.status(),
                    making.method(), enrolmentId);
        }
    }

    /** @throws LedgerException naming the field, for a word that is none */
    static Channel channel(String field, @Nullable String text, @Nullable Channel otherwise) {
        String word = Fields.optionalText(field, text, LONGEST_WORD);
        if (word == null) {
            if (otherwise == null) {
                throw LedgerException.missing(field);
            }
            return otherwise;
        }
        try {
            return Channel.valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw LedgerException.invalid(field, "must be email, sms or call_script");
        }
    }
}
