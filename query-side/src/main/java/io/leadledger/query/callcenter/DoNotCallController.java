package io.leadledger.query.callcenter;

import io.leadledger.query.crm.ReadPositions;
import io.leadledger.query.list.Csv;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Parameters;
import io.leadledger.query.list.Sort;
import io.leadledger.web.callcenter.SuppressedNumber;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequiresScope(Scope.READ)
class DoNotCallController {

    private static final List<Sort> SORTS = List.of(new Sort("createdAt", "n.since", Sort.Type.TIME));

    private static final String EXAMPLE = """
            {"data": [{"phone": "+15551234567", "reason": "asked us not to call", "createdAt": "2025-05-17T14:35:00Z"}],
             "pagination": {"total": 1, "page": 1, "limit": 20, "pages": 1, "nextCursor": null, "totalExact": true}}""";

    private static final Csv<SuppressedNumber> TABLE = new Csv<SuppressedNumber>()
            .column("phone", SuppressedNumber::phone)
            .column("reason", SuppressedNumber::reason)
            .column("createdAt", SuppressedNumber::createdAt);

    private final SuppressedNumbers numbers;
    private final PageAnswers answers;
    private final ReadPositions positions;

    DoNotCallController(SuppressedNumbers numbers, PageAnswers answers, ReadPositions positions) {
        this.numbers = numbers;
        this.answers = answers;
        this.positions = positions;
    }

    @GetMapping("/v1/do-not-call")
    @Operation(summary = "The do-not-call list, newest first", description = "As JSON, CSV or NDJSON by Accept.")
    @Parameter(name = "search", description = "Part of a number")
    @Parameter(name = "page", description = "From 1")
    @Parameter(name = "limit", description = "1 to 100, default 20; a greater one is 100")
    @Parameter(name = "cursor", description = "nextCursor of the page before, in place of page")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<?> list(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        ListRequest page = ListRequest.ofPage(parameters, SORTS);
        positions.await(caller, request, response, "do-not-call");
        return answers.answer(
                request, numbers.list(caller.companyId(), Patterns.containing(parameters.text("search")), page), TABLE);
    }
}
