package io.leadledger.query.callcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadledger.api.template.TemplateContent;
import io.leadledger.api.template.TemplateState;
import io.leadledger.web.callcenter.Times;
import org.jspecify.annotations.Nullable;

/** A line of the list of templates. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TemplateSummary(
        String id,
        String name,
        @Nullable String description,
        @Nullable String industry,
        int stepCount,
        int version,
        long usageCount,
        @Nullable String createdAt) {

    static TemplateSummary of(TemplateState template, long usageCount) {
        TemplateContent content = template.content();
        return new TemplateSummary(
                String.valueOf(template.templateId()), content.name(), content.description(), content.industry(), content.steps().size(),
                template.version(), usageCount, Times.text(template.lifespan().createdAt()));
    }
}
