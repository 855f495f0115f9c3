package io.leadledger.command.nurture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.nurture.SequenceDetails;
import io.leadledger.api.nurture.SequencePatch;
import io.leadledger.api.nurture.SequenceStep;
import io.leadledger.api.nurture.StopOn;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.Caller;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is posted of a sequence. */
final class SequenceBodies {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int MOST_STEPS = 50;

    private SequenceBodies() {}

    static SequenceDetails created(Caller caller, byte[] body) {
        SequencePatch said = read(fields(caller, body));
        if (said.name() == null) {
            throw LedgerException.missing("name");
        }
        if (said.steps() == null) {
            throw LedgerException.missing("steps");
        }
        return said.applyTo(new SequenceDetails("", "", List.of(), StopOn.ANYTHING, true));
    }

    /** Fields that are left out, or null, stay as they are. */
    static SequencePatch changed(Caller caller, byte[] body) {
        SequencePatch said = read(fields(caller, body));
        if (said.equals(SequencePatch.NOTHING)) {
            throw LedgerException.missing("name");
        }
        return said;
    }

    static ItemFields fields(Caller caller, byte[] body) {
        ItemFields fields = new ItemFields(ItemJson.read(body), "");
        String company = fields.text("company_id");
        if (company != null) {
            caller.requireCompany(company);
        }
        return fields;
    }

    private static SequencePatch read(ItemFields fields) {
        String name = Fields.optionalText("name", fields.text("name"), LONGEST_NAME);
        JsonNode stops = fields.any("stop_on");
        if (stops != null && !stops.isObject()) {
            throw LedgerException.invalid("stop_on", "must be an object");
        }
        ItemFields stopOn = stops instanceof ObjectNode object ? new ItemFields(object, "stop_on.") : null;
        return new SequencePatch(
                name == null ? null : name.strip(),
                Fields.optionalText("description", fields.text("description"), LONGEST_DESCRIPTION), steps(fields.any("steps")),
                stopOn == null ? null : flag(stopOn, "stop_on.", "reply"),
                stopOn == null ? null : flag(stopOn, "stop_on.", "stage_change"), flag(fields, "", "is_active"));
    }

    private static @Nullable List<SequenceStep> steps(@Nullable JsonNode posted) {
        if (posted == null) {
            return null;
        }
        if (!posted.isArray() || posted.isEmpty() || posted.size() > MOST_STEPS) {
            throw LedgerException.invalid("steps", "must be a list of 1 to " + MOST_STEPS + " steps");
        }
        List<SequenceStep> steps = new ArrayList<>(posted.size());
        for (JsonNode step : posted) {
            String path = "steps[" + steps.size() + "]";
            if (!(step instanceof ObjectNode object)) {
                throw LedgerException.invalid(path, "must be an object");
            }
            steps.add(StepBody.read(object, path + "."));
        }
        return List.copyOf(steps);
    }

    private static @Nullable Boolean flag(ItemFields fields, String path, String name) {
        JsonNode flag = fields.any(name);
        if (flag != null && !flag.isBoolean()) {
            throw LedgerException.invalid(path + name, "must be true or false");
        }
        return flag == null ? null : flag.booleanValue();
    }
}
