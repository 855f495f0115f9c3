package io.leadledger.command.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.template.StepType;
import io.leadledger.api.template.TemplateContent;
import io.leadledger.api.template.TemplateStep;
import io.leadledger.api.template.TemplateVariables;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.command.ingestion.ItemRejected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the body of a template. Ids of steps are ours; what else a template was read with may be sent back and is passed over. */
final class TemplateBody {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_STEPS = 200;
    private static final int MOST_VARIABLES = 200;

    private TemplateBody() {}

    /** @throws io.leadledger.api.error.LedgerException naming the field that cannot be taken */
    static TemplateContent read(byte[] body) {
        try {
            ItemFields fields = new ItemFields(ItemJson.read(body), "");
            String name = bounded(fields.requiredText("name"), "name", LONGEST_NAME);
            String description = optional(fields, "description", LONGEST_TEXT);
            String industry = optional(fields, "industry", LONGEST_NAME);
            List<TemplateStep> steps = steps(fields.any("steps"));
            List<String> variables = variables(fields.any("variables"));
            TemplateVariables.requireDeclared(steps, variables);
            return new TemplateContent(name, description, industry, steps, variables);
        } catch (ItemRejected refused) {
            throw refused.asRefusal();
        }
    }

    private static @Nullable String optional(ItemFields fields, String name, int most) {
        String text = fields.text(name);
        return text == null ? null : bounded(text, name, most);
    }

    private static String bounded(String text, String name, int most) {
        if (text.length() > most) {
            throw ItemRejected.invalid(name, "must have at most " + most + " characters");
        }
        return text;
    }

    private static List<TemplateStep> steps(@Nullable JsonNode posted) {
        if (posted == null) {
            throw ItemRejected.missing("steps");
        }
        if (!posted.isArray() || posted.isEmpty() || posted.size() > MOST_STEPS) {
            throw ItemRejected.invalid("steps", "must be a list of 1 to " + MOST_STEPS + " steps");
        }
        List<TemplateStep> steps = new ArrayList<>(posted.size());
        for (JsonNode step : posted) {
            steps.add(step(step, steps.size()));
        }
        return steps;
    }

    private static TemplateStep step(JsonNode posted, int index) {
        String path = "steps[" + index + "]";
        if (!(posted instanceof ObjectNode step)) {
            throw ItemRejected.invalid(path, "must be an object with a type and a content");
        }
        ItemFields fields = new ItemFields(step, path + ".");
        StepType type = StepType.ofWord(fields.requiredText("type"))
                .orElseThrow(() -> ItemRejected.invalid(path + ".type", "must be one of " + StepType.words()));
        String content = bounded(fields.requiredText("content"), path + ".content", LONGEST_TEXT);
        return new TemplateStep(Integer.toString(index + 1), type, content);
    }

    private static List<String> variables(@Nullable JsonNode posted) {
        List<String> names = new ArrayList<>();
        if (posted == null) {
            return names;
        }
        if (!posted.isArray() || posted.size() > MOST_VARIABLES) {
            throw ItemRejected.invalid("variables", "must be a list of at most " + MOST_VARIABLES + " names");
        }
        for (JsonNode name : posted) {
            if (!name.isTextual() || !name.asText().matches("[^{}]{1,100}") || name.asText().isBlank()) {
                throw ItemRejected.invalid("variables", "must be names of at most 100 characters, without braces");
            }
            if (!names.contains(name.asText())) {
                names.add(name.asText());
            }
        }
        return names;
    }
}
