package io.leadledger.intelligence.maintenance;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 6.2 of the Otto document. */
@Schema(example = "{\"namespace\": \"company_xyz\", \"force_reindex\": false, \"batch_size\": 100}")
record ReindexRequest(
        @JsonProperty("company_id") @Nullable String companyId,
        @Nullable String namespace,
        @JsonProperty("force_reindex") @Nullable Boolean forceReindex,
        @JsonProperty("batch_size") @Nullable Integer batchSize) {

    private static final int USUAL_BATCH = 100;
    private static final int MOST = 1_000;
    private static final int LONGEST = 100;

    boolean force() {
        return Boolean.TRUE.equals(forceReindex);
    }

    int size() {
        int size = Objects.requireNonNullElse(batchSize, USUAL_BATCH);
        if (size < 1 || size > MOST) {
            throw LedgerException.invalid("batch_size", "must be between 1 and " + MOST);
        }
        return size;
    }

    /** Null for everything: without a namespace, or by a name for the whole company. */
    @Nullable String namespaceOf(Caller caller) {
        if (companyId != null) {
            caller.requireCompany(companyId);
        }
        String given = Fields.optionalText("namespace", namespace, LONGEST);
        String company = caller.companyId().toString();
        return given == null || Set.of("default", "*", company, "company_" + company).contains(given) ? null : given;
    }
}
