package io.leadledger.query.callcenter;

import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Parameters;
import io.leadledger.query.list.Sort;
import java.util.List;

/** Lists that have an order of their own, which is shown forwards unless told otherwise. */
final class Places {

    private Places() {}

    static ListRequest of(Parameters parameters, Sort place) {
        ListRequest asked = ListRequest.ofPage(parameters, List.of(place));
        boolean backwards = asked.cursor() != null ? asked.descending() : "desc".equalsIgnoreCase(parameters.text("order"));
        return new ListRequest(asked.sort(), backwards, asked.limit(), asked.offset(), asked.cursor());
    }
}
