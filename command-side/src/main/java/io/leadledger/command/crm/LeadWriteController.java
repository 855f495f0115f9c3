package io.leadledger.command.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.SortableIds;
import io.leadledger.api.command.CrmCommand;
import io.leadledger.api.command.LeadChange;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Create Lead" of the NexusCRM document, and the changes that its model and webhook events imply. */
@RestController
@RequestMapping({"/api/v1/crm/leads", "/proxy/nexus-crm/api/v1/crm/leads"})
@RequiresScope(Scope.WRITE)
class LeadWriteController {

    private final CrmWrites writes;

    LeadWriteController(CrmWrites writes) {
        this.writes = writes;
    }

    @PostMapping
    @Operation(summary = "Create a lead", description = """
            201 with the new lead; 200 with the lead that owns the e-mail or phone already, which gets these facts. An e-mail or a phone is
            required. Unknown fields are kept as custom fields. 402 when the month's leads of the tier are used up.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(CrmExamples.NEW_LEAD))))
    @ApiResponse(responseCode = "201", content = @Content(mediaType = "application/json", examples = @ExampleObject(CrmExamples.LEAD)))
    ResponseEntity<byte[]> create(Caller caller, HttpServletRequest request, @RequestBody byte[] body) {
        return writes.write(caller, request, body, (fields, now, key) -> {
            boolean snake = fields.flag("enable_ai_scoring");
            boolean score = fields.flag("enableAIScoring") || snake;
            return new CrmCommand.CreateLead(
                    caller.companyId(), SortableIds.next("lead_", writes.clock()), LeadBodies.creation(fields), score, now, key);
        });
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a lead's fields, stage, owner and tags", description = """
            Fields that are left out stay, null clears. custom_fields are merged field by field; tags replace the list. lifecycle_stage and
            owner (or owner_id) become events of their own.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(CrmExamples.LEAD_CHANGE))))
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(CrmExamples.LEAD)))
    ResponseEntity<byte[]> change(Caller caller, HttpServletRequest request, @PathVariable("id") String id, @RequestBody byte[] body) {
        return writes.write(caller, request, body, (fields, now, key) ->
                new CrmCommand.ChangeLead(caller.companyId(), id, LeadBodies.change(fields), now, key));
    }

    @PostMapping("/{id}/stage")
    @Operation(summary = "Move a lead to a lifecycle stage", description = "Body: {\"stage\": \"mql\"}",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(CrmExamples.LEAD_STAGE))))
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(CrmExamples.LEAD)))
    ResponseEntity<byte[]> stage(Caller caller, HttpServletRequest request, @PathVariable("id") String id, @RequestBody byte[] body) {
        return writes.write(caller, request, body, (fields, now, key) -> {
            String stage = fields.word(fields.has("lifecycle_stage") ? "lifecycle_stage" : "stage", LeadBodies.STAGES);
            if (stage == null) {
                throw LedgerException.missing("stage");
            }
            return new CrmCommand.ChangeLead(caller.companyId(), id, new LeadChange(Map.of(), stage, null, List.of()), now, key);
        });
    }

    @PostMapping("/{id}/owner")
    @Operation(summary = "Give a lead to a user", description = "Body: {\"owner_id\": \"user_xyz\"}",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(CrmExamples.OWNER))))
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(CrmExamples.LEAD)))
    ResponseEntity<byte[]> owner(Caller caller, HttpServletRequest request, @PathVariable("id") String id, @RequestBody byte[] body) {
        return writes.write(caller, request, body, (fields, now, key) -> {
            JsonNode owner = fields.owner();
            if (owner == null) {
                throw LedgerException.missing("owner_id");
            }
            return new CrmCommand.ChangeLead(caller.companyId(), id, new LeadChange(Map.of(), null, owner, List.of()), now, key);
        });
    }

    @PostMapping("/{id}/tags")
    @Operation(summary = "Add tags to a lead", description = "Body: {\"tags\": [\"vip\"]}",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(CrmExamples.TAGS))))
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(CrmExamples.LEAD)))
    ResponseEntity<byte[]> tags(Caller caller, HttpServletRequest request, @PathVariable("id") String id, @RequestBody byte[] body) {
        return writes.write(caller, request, body, (fields, now, key) -> {
            List<String> tags = fields.texts("tags");
            if (tags.isEmpty()) {
                throw LedgerException.missing("tags");
            }
            return new CrmCommand.ChangeLead(caller.companyId(), id, new LeadChange(Map.of(), null, null, tags), now, key);
        });
    }
}
