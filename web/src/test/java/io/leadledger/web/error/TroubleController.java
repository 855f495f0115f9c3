package io.leadledger.web.error;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Fails in every way, in every family. */
@RestController
class TroubleController {

    record Order(int amount, Line line) {}

    record Line(String text) {}

    @GetMapping({"/users/{id}/trouble/{kind}", "/api/v1/trouble/{kind}", "/api/v1/crm/trouble/{kind}", "/v1/trouble/{kind}", "/apis/api/public/trouble/{kind}"})
    String fail(@PathVariable String kind) throws Exception {
        throw switch (kind) {
            case "field" -> LedgerException.invalid("limit", "must be positive");
            case "lead" -> new LedgerException(ErrorCode.LEAD_NOT_FOUND);
            case "limit" -> new LedgerException(ErrorCode.RATE_LIMIT_EXCEEDED).retryAfter(42);
            case "database" -> new DataAccessResourceFailureException("select secret from t", new SQLException("gone", "08006"));
            case "disk" -> new RuntimeException(new SQLException("no space", "53100"));
            case "wrapped" -> new IllegalStateException(new LedgerException(ErrorCode.CONFLICT));
            default -> new IllegalStateException("select secret from t");
        };
    }

    @PostMapping(path = "/api/v1/orders", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Order order(@RequestBody Order order) {
        return order;
    }

    @PostMapping("/api/v1/trees")
    JsonNode tree(@RequestBody JsonNode tree) {
        return tree;
    }

    @GetMapping("/api/v1/sum")
    int sum(@RequestParam int left, @RequestParam(defaultValue = "0") int right) {
        return left + right;
    }

    @GetMapping("/api/v1/echo/{id}")
    String echo(@PathVariable String id) {
        return "<" + id + ">";
    }
}
