package io.leadledger.web.callcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contact list.
 *
 * @param contactCount members but those who were deleted as contacts since
 */
@Schema(name = "ContactList", example = ContactListAnswer.EXAMPLE)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ContactListAnswer(String id, String name, int contactCount, @Nullable String createdAt, @Nullable String updatedAt) {

    public static final String EXAMPLE = """
            {"id": "60a2e7f3b9c1a83e94d8f2d1", "name": "Summer prospects", "contactCount": 152, "createdAt": "2025-05-17T14:35:00Z",
             "updatedAt": "2025-05-17T14:36:00Z"}""";
}
