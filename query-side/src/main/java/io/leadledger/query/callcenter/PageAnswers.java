package io.leadledger.query.callcenter;

import io.leadledger.query.list.Csv;
import io.leadledger.query.list.Format;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListAnswers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives a page as JSON in the family's own form, or as lines like every other list. */
@Component
class PageAnswers {

    private final ListAnswers lines;

    PageAnswers(ListAnswers lines) {
        this.lines = lines;
    }

    <T> ResponseEntity<?> answer(HttpServletRequest request, Found<T> found, Csv<T> table) {
        return Format.accepted(request.getHeader(HttpHeaders.ACCEPT)) == Format.JSON
                ? ResponseEntity.ok(Page.of(found))
                : lines.answer(request, "data", found, table);
    }
}
