package io.leadledger.query.upload;

import io.leadledger.query.list.Parameters;
import org.jspecify.annotations.Nullable;

/** Ids that only those know who upload: without a key, they tell whose uploads are asked for. */
record UploadIds(@Nullable String client, @Nullable String campaignId, @Nullable String voiceAgentId) {

    static UploadIds of(Parameters parameters) {
        return new UploadIds(parameters.text("client"), parameters.text("campaignId"), parameters.text("voiceAgentId"));
    }
}
