package io.leadledger.query.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives a page in the form that was asked for; lines tell the rest in {@code X-Total-Count} and {@code X-Next-Cursor}. */
@Component
public final class ListAnswers {

    private final ObjectMapper json;

    ListAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** @param name of the list in the JSON form */
    public <T> ResponseEntity<?> answer(HttpServletRequest request, String name, Found<T> found, Csv<T> table) {
        Format format = Format.accepted(request.getHeader(HttpHeaders.ACCEPT));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(format.mediaType());
        return switch (format) {
            case JSON -> answer.body(page(name, found));
            case CSV -> lines(answer, found.pagination(), table.of(found.rows()));
            case NDJSON -> lines(answer, found.pagination(), found.rows().stream().map(this::line).collect(Collectors.joining()));
        };
    }

    private static <T> Map<String, Object> page(String name, Found<T> found) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put(name, found.rows());
        page.put("pagination", found.pagination());
        return page;
    }

    private static ResponseEntity<byte[]> lines(ResponseEntity.BodyBuilder answer, Pagination pagination, String lines) {
        String next = pagination.nextCursor();
        if (next != null) {
            answer.header("X-Next-Cursor", next);
        }
        return answer.header("X-Total-Count", Long.toString(pagination.total())).body(lines.getBytes(StandardCharsets.UTF_8));
    }

    private String line(Object row) {
        try {
            return json.writeValueAsString(row) + '\n';
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
