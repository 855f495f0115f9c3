package io.leadledger.web.callcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadledger.api.template.TemplateContent;
import io.leadledger.api.template.TemplateState;
import io.leadledger.api.template.TemplateStep;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template as the call center's document shows it.
 *
 * @param version from 1
 * @param usageCount calls that were made with any version; null in the answers to writes
 */
@Schema(name = "CallCenterTemplate", example = TemplateAnswer.EXAMPLE)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TemplateAnswer(
        String id,
        String name,
        @Nullable String description,
        @Nullable String industry,
        List<TemplateStep> steps,
        List<String> variables,
        int version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long usageCount,
        @Nullable String createdAt,
        @Nullable String updatedAt) {

    public static final String EXAMPLE = """
            {"id": "019aa1c2d3e4a1b2c3d4e5f6", "name": "Sales Outreach", "description": "Template for initial sales calls", "industry": "sales",
             "steps": [{"id": "1", "type": "greeting", "content": "Hello, this is {companyName}. Am I speaking with {contactName}?"}],
             "variables": ["companyName", "contactName"], "version": 1, "usageCount": 245, "createdAt": "2025-05-17T14:40:00Z",
             "updatedAt": "2025-05-17T14:40:00Z"}""";

    public static TemplateAnswer of(TemplateState template, @Nullable Long usageCount) {
        TemplateContent content = template.content();
        return new TemplateAnswer(
                String.valueOf(template.templateId()), content.name(), content.description(), content.industry(), content.steps(),
                content.variables(), template.version(), usageCount, Times.text(template.lifespan().createdAt()), Times.text(template.lifespan().updatedAt()));
    }
}
