package io.leadledger.web.callcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of the do-not-call list.
 *
 * @param phone in international form
 */
@Schema(name = "CallCenterSuppressedNumber", example = SuppressedNumber.EXAMPLE)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SuppressedNumber(String phone, @Nullable String reason, @Nullable String createdAt) {

    public static final String EXAMPLE = """
            {"phone": "+15551234567", "reason": "asked us not to call", "createdAt": "2025-05-17T14:35:00Z"}""";
}
