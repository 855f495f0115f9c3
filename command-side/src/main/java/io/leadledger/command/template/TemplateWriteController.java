package io.leadledger.command.template;

import io.leadledger.api.SortableIds;
import io.leadledger.api.template.TemplateCommand;
import io.leadledger.web.callcenter.CallCenterWrites;
import io.leadledger.web.callcenter.CallCenterWrites.Written;
import io.leadledger.web.callcenter.TemplateAnswer;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Templates of the call center's document, with changing and deleting them beside. */
@RestController
@RequestMapping("/v1/templates")
@RequiresScope(Scope.WRITE)
class TemplateWriteController {

    private static final String TEMPLATE = """
            {"name": "Sales Outreach", "description": "Template for initial sales calls", "industry": "sales",
             "steps": [{"type": "greeting", "content": "Hello, this is {companyName}. Am I speaking with {contactName}?"},
                       {"type": "information", "content": "I'm calling to tell you about our new {productName}."}],
             "variables": ["companyName", "contactName", "productName"]}""";

    private final CallCenterWrites writes;

    TemplateWriteController(CallCenterWrites writes) {
        this.writes = writes;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Create a call template", description = """
            A step is a greeting, information, a question, a response or a closing. The variables are those that the steps use in braces: all
            of them and no others.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(TEMPLATE)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TemplateAnswer.class)))
    ResponseEntity<byte[]> create(Caller caller, HttpServletRequest request, @RequestBody byte[] body) {
        return writes.write(
                caller, request, body,
                () -> new TemplateCommand.Create(
                        caller.companyId(), SortableIds.hex(writes.clock()), TemplateBody.read(body), writes.now()),
                (TemplateCommand.Outcome made) -> Written.created(TemplateAnswer.of(made.template(), null), made.position()));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Make a new version of a template", description = """
            The whole template, as it is to be. Calls that were ordered before keep the version they were ordered with.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(TEMPLATE)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TemplateAnswer.class)))
    ResponseEntity<byte[]> revise(Caller caller, HttpServletRequest request, @PathVariable("id") String id, @RequestBody byte[] body) {
        return writes.write(
                caller, request, body,
                () -> new TemplateCommand.Revise(caller.companyId(), id, TemplateBody.read(body), writes.now()),
                (TemplateCommand.Outcome revised) -> Written.ok(TemplateAnswer.of(revised.template(), null), revised.position()));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Delete a template", description = "Calls that were ordered with it are made all the same.")
    @ApiResponse(responseCode = "204")
    ResponseEntity<byte[]> delete(Caller caller, HttpServletRequest request, @PathVariable("id") String id) {
        return writes.send(
                caller, request, new TemplateCommand.Delete(caller.companyId(), id, writes.now()),
                (TemplateCommand.Outcome deleted) -> Written.noContent(deleted.position()));
    }
}
