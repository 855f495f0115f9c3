package io.leadledger.query.ask;

import io.leadledger.query.list.ListQuery;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Parameters;
import io.leadledger.query.list.Sort;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 8.2 of the Otto document. */
@RestController
@RequiresScope(Scope.READ)
@RequiresRole({Role.MANAGER, Role.EXECUTIVE})
class QuestionsController {

    private static final List<Sort> SORTS = List.of(
            new Sort("created_at", "created_at", Sort.Type.TIME), new Sort("query_text", "query_text", Sort.Type.TEXT));

    private final JdbcClient jdbc;
    private final ReadConsistency consistency;

    QuestionsController(JdbcClient jdbc, ReadConsistency consistency) {
        this.jdbc = jdbc;
        this.consistency = consistency;
    }

    @GetMapping("/api/v1/rag/queries")
    @Operation(summary = "Questions to Ask Otto and their answers", description = """
            A user sees the questions that he asked himself; a company's key, which acts for the company, sees all of the company's.""")
    @Parameter(name = "limit", description = "1 to 100, by default 20")
    @Parameter(name = "offset", description = "By default 0")
    @Parameter(name = "sort", description = "created_at (default) or query_text")
    @Parameter(name = "order", description = "desc (default) or asc")
    @Parameter(name = "search", description = "Text that the question must hold, whatever its case")
    QuestionList list(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        ListRequest page = ListRequest.of(parameters, SORTS);
        consistency.await(caller, request, response, "questions");
        return QuestionList.of(new ListQuery("read.question", "query_id")
                .where("company_id = :company", "company", caller.companyId())
                .where("asked_by = :asker", "asker", caller.isKey() ? null : caller.actor())
                .where("query_text is not null")
                .where("position(lower(:search) in lower(query_text)) > 0", "search", parameters.text("search"))
                .read(jdbc, "query_id, query_text, response_text, created_at", page, (row, _) ->
                        new QuestionList.Row(
                                row.getString("query_id"), row.getString("query_text"), row.getString("response_text"),
                                row.getObject("created_at", OffsetDateTime.class).toInstant().toString())));
    }
}
