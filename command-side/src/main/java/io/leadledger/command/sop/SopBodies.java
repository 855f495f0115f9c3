package io.leadledger.command.sop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.sop.SopCommand;
import io.leadledger.api.sop.StageDetails;
import io.leadledger.api.sop.StagePatch;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.Caller;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what is posted of stages. */
final class SopBodies {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int LONGEST_PHRASE = 200;
    private static final int MOST_PHRASES = 100;
    private static final int LAST_PLACE = 10_000;

    private SopBodies() {}

    static List<SopCommand.NewStage> stages(Caller caller, byte[] body, Supplier<String> ids) {
        JsonNode posted = fields(caller, ItemJson.read(body)).any("stages");
        if (posted == null || (posted.isArray() && posted.isEmpty())) {
            throw LedgerException.missing("stages");
        }
        if (!posted.isArray()) {
            throw LedgerException.invalid("stages", "must be a list");
        }
        if (posted.size() > SopRules.MOST_STAGES) {
            throw LedgerException.invalid("stages", "must not be more than " + SopRules.MOST_STAGES);
        }
        List<SopCommand.NewStage> stages = new ArrayList<>(posted.size());
        for (JsonNode stage : posted) {
            String path = "stages[" + stages.size() + "]";
            if (!(stage instanceof ObjectNode object)) {
                throw LedgerException.invalid(path, "must be an object");
            }
            stages.add(new SopCommand.NewStage(ids.get(), details(patch(new ItemFields(object, path + "."), path + "."), path + ".")));
        }
        return stages;
    }

    private static StageDetails details(StagePatch said, String path) {
        if (said.name() == null) {
            throw LedgerException.missing(path + "stage_name");
        }
        if (said.order() == null) {
            throw LedgerException.missing(path + "stage_order");
        }
        return new StageDetails(
                said.name(), said.order(), Objects.requireNonNullElse(said.description(), ""),
                Objects.requireNonNullElse(said.active(), true), Objects.requireNonNullElse(said.phrases(), List.of()));
    }

    /** Fields that are left out, or null, stay as they are. */
    static StagePatch changes(Caller caller, byte[] body) {
        StagePatch patch = patch(fields(caller, ItemJson.read(body)), "");
        if (patch.equals(StagePatch.NOTHING)) {
            throw LedgerException.missing("stage_name");
        }
        return patch;
    }

    private static ItemFields fields(Caller caller, ObjectNode body) {
        ItemFields fields = new ItemFields(body, "");
        String company = fields.text("company_id");
        if (company != null) {
            caller.requireCompany(company);
        }
        return fields;
    }

    private static StagePatch patch(ItemFields fields, String path) {
        String name = Fields.optionalText(path + "stage_name", fields.text("stage_name"), LONGEST_NAME);
        String description = Fields.optionalText(path + "stage_description", fields.text("stage_description"), LONGEST_DESCRIPTION);
        return new StagePatch(
                name == null ? null : name.strip(), order(fields, path), description, flag(fields, path), phrases(fields, path));
    }

    private static @Nullable Integer order(ItemFields fields, String path) {
        BigDecimal order = fields.number("stage_order");
        if (order == null) {
            return null;
        }
        boolean place = order.compareTo(BigDecimal.ONE) >= 0 && order.compareTo(BigDecimal.valueOf(LAST_PLACE)) <= 0
                && order.stripTrailingZeros().scale() <= 0;
        if (!place) {
            throw LedgerException.invalid(path + "stage_order", "must be a whole number from 1 to " + LAST_PLACE);
        }
        return order.intValueExact();
    }

    private static @Nullable Boolean flag(ItemFields fields, String path) {
        JsonNode active = fields.any("is_active");
        if (active != null && !active.isBoolean()) {
            throw LedgerException.invalid(path + "is_active", "must be true or false");
        }
        return active == null ? null : active.booleanValue();
    }

    private static @Nullable List<String> phrases(ItemFields fields, String path) {
        JsonNode posted = fields.any("phrases");
        if (posted == null) {
            return null;
        }
        String field = path + "phrases";
        if (!posted.isArray() || posted.size() > MOST_PHRASES) {
            throw LedgerException.invalid(field, "must be a list of at most " + MOST_PHRASES + " texts");
        }
        List<String> phrases = new ArrayList<>(posted.size());
        for (JsonNode phrase : posted) {
            if (!phrase.isTextual()) {
                throw LedgerException.invalid(field, "must be a list of texts");
            }
            phrases.add(Fields.text(field, phrase.asText(), LONGEST_PHRASE).strip());
        }
        return List.copyOf(phrases);
    }
}
