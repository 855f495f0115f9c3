package io.leadledger.command.callcenter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.callcenter.CallCenterCommand.Script;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.CustomFields;
import io.leadledger.api.state.LeadModel;
import io.leadledger.api.template.ContactValues;
import io.leadledger.api.template.Resolution;
import io.leadledger.api.template.TemplateContent;
import io.leadledger.api.template.TemplateState;
import io.leadledger.api.template.TemplateStep;
import io.leadledger.api.template.TemplateVariables;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.template.TemplateVersions;
import io.leadledger.command.work.WorkItem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a call is to say, from a version of a template and what is known of the contact. */
@Component
class CallScripts {

    private final TemplateVersions versions;

    CallScripts(TemplateVersions versions) {
        this.versions = versions;
    }

    /** @param context what the agent is to know */
    record Filled(String templateId, int version, ObjectNode context) {}

    /** @throws LedgerException not_found, or naming the variable that has no value */
    Filled fill(CompanyTransaction transaction, UUID companyId, Script script, LeadModel lead) {
        TemplateState template = template(transaction, script.templateId());
        int version = script.version() == null ? template.version() : script.version();
        TemplateContent content = version == template.version()
                ? template.content()
                : versions.find(companyId, script.templateId(), version).orElseThrow(CallScripts::unknown);
        ContactValues contact =
                new ContactValues(lead.name(), lead.text("company", "company_name"), CustomFields.of(lead.lead().attributes()));
        List<TemplateStep> steps = switch (TemplateVariables.resolve(content, script.variables(), contact)) {
            case Resolution.Resolved resolved -> resolved.steps();
            case Resolution.Unresolved(List<String> names) -> throw LedgerException.invalid(
                    "variables", "has no value for '" + String.join("', '", names) + "'");
        };
        return new Filled(script.templateId(), version, context(content, steps, lead));
    }

    private static TemplateState template(CompanyTransaction transaction, String templateId) {
        if (transaction.aggregates().work(EntityKind.TEMPLATE, templateId).invoke(WorkItem::state) instanceof TemplateState known
                && known.exists()) {
            return known;
        }
        throw unknown();
    }

    private static LedgerException unknown() {
        return new LedgerException(ErrorCode.NOT_FOUND, "Template not found");
    }

    private static ObjectNode context(TemplateContent template, List<TemplateStep> steps, LeadModel lead) {
        ObjectNode context = withContact(lead).put("purpose", template.name());
        ArrayNode script = context.putArray("script");
        steps.forEach(step -> script.addObject().put("type", step.type().wireName()).put("content", step.content()));
        return context;
    }

    /** For a call without a template. */
    static ObjectNode withContact(LeadModel lead) {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        ObjectNode known = context.putObject("lead_info");
        put(known, "name", lead.name());
        put(known, "company", lead.text("company", "company_name"));
        return context;
    }

    private static void put(ObjectNode known, String name, @Nullable String value) {
        if (value != null) {
            known.put(name, value);
        }
    }
}
