package io.leadledger.command.suppression;

import io.leadledger.api.PhoneNumbers;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.suppression.SuppressionCommand;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.command.ingestion.ItemRejected;
import io.leadledger.web.callcenter.CallCenterWrites;
import io.leadledger.web.callcenter.CallCenterWrites.Written;
import io.leadledger.web.callcenter.SuppressedNumber;
import io.leadledger.web.callcenter.Times;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who asked not to be called. */
@RestController
@RequestMapping("/v1/do-not-call")
@RequiresScope(Scope.WRITE)
class SuppressionController {

    private static final int LONGEST_REASON = 500;
    private static final String NUMBER = """
            {"phone": "+15551234567", "reason": "asked us not to call"}""";

    private final CallCenterWrites writes;
    private final Companies companies;

    SuppressionController(CallCenterWrites writes, Companies companies) {
        this.writes = writes;
        this.companies = companies;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Put a number on the do-not-call list", description = """
            From then on no call of this family is made to it, scheduled ones included. 200 for a number that is there already.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(NUMBER)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SuppressedNumber.class)))
    ResponseEntity<byte[]> add(Caller caller, HttpServletRequest request, @RequestBody byte[] body) {
        return writes.write(caller, request, body, () -> read(caller, body), (SuppressionCommand.Outcome outcome) -> {
            SuppressedNumber number = new SuppressedNumber(
                    "+" + outcome.number().phone(), outcome.number().reason(), Times.text(outcome.number().since()));
            return outcome.added() ? Written.created(number, outcome.position()) : Written.ok(number, outcome.position());
        });
    }

    @DeleteMapping("/{phone}")
    @Operation(summary = "Take a number off the do-not-call list")
    @ApiResponse(responseCode = "204")
    ResponseEntity<byte[]> remove(Caller caller, HttpServletRequest request, @PathVariable("phone") String phone) {
        String digits = PhoneNumbers.normalise(phone, country(caller));
        return writes.send(
                caller, request, new SuppressionCommand.Remove(caller.companyId(), digits == null ? phone : digits, writes.now()),
                (SuppressionCommand.Outcome outcome) -> Written.noContent(outcome.position()));
    }

    private SuppressionCommand.Add read(Caller caller, byte[] body) {
        try {
            ItemFields fields = new ItemFields(ItemJson.read(body), "");
            String phone = fields.requiredText("phone").strip();
            String country = country(caller);
            String digits = PhoneNumbers.isPossible(phone, country) ? PhoneNumbers.normalise(phone, country) : null;
            if (digits == null) {
                throw LedgerException.invalid("phone", "must be a valid phone number");
            }
            String reason = Fields.optionalText("reason", fields.text("reason"), LONGEST_REASON);
            return new SuppressionCommand.Add(caller.companyId(), digits, phone, reason, writes.now());
        } catch (ItemRejected refused) {
            throw refused.asRefusal();
        }
    }

    private @Nullable String country(Caller caller) {
        return companies.company(caller.companyId()).map(Company::defaultCountry).orElse(null);
    }
}
