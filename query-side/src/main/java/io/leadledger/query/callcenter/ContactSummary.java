package io.leadledger.query.callcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the list of contacts. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ContactSummary(
        String id,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String company,
        List<String> tags,
        @Nullable String createdAt) {}
