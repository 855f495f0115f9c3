package io.leadledger.api.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a template.
 *
 * @param variables names that the steps use in braces, all of them and no others
 */
public record TemplateContent(
        String name, @Nullable String description, @Nullable String industry, List<TemplateStep> steps, List<String> variables) {

    static final TemplateContent NONE = new TemplateContent("", null, null, List.of(), List.of());

    public TemplateContent {
        steps = List.copyOf(steps);
        variables = List.copyOf(variables);
    }
}
