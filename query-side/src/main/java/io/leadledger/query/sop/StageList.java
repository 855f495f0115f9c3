package io.leadledger.query.sop;

import io.leadledger.api.error.LedgerException;
import io.leadledger.api.sop.SopState;
import io.leadledger.api.sop.SopState.Stage;
import io.leadledger.query.list.Parameters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which stages are asked for, in which order. A procedure is small, so it is sorted where it is read.
 *
 * @param active null for all
 */
record StageList(Comparator<Stage> order, @Nullable Boolean active, int limit, int offset) {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_OFFSET = 1_000_000_000;

    static StageList of(Parameters parameters) {
        Integer offset = parameters.number("offset", 0, MAX_OFFSET);
        Comparator<Stage> sort = sort(parameters.text("sort"));
        return new StageList(
                isDescending(parameters.text("order")) ? sort.reversed() : sort, parameters.flag("is_active"),
                parameters.clamped("limit", DEFAULT_LIMIT, 1, MAX_LIMIT), offset == null ? 0 : offset);
    }

    private static Comparator<Stage> sort(@Nullable String asked) {
        Comparator<Stage> byPlace = Comparator.comparing(stage -> stage.details().order());
        return switch (asked == null ? "stage_order" : asked.toLowerCase(Locale.ROOT)) {
            case "stage_order" -> byPlace;
            case "created_at" -> Comparator.comparing(Stage::createdAt).thenComparing(byPlace);
            case "stage_name" -> Comparator.comparing(stage -> stage.details().name().toLowerCase(Locale.ROOT));
            default -> throw LedgerException.invalid("sort", "must be one of stage_order, created_at, stage_name");
        };
    }

    private static boolean isDescending(@Nullable String asked) {
        return switch (asked == null ? "asc" : asked.toLowerCase(Locale.ROOT)) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw LedgerException.invalid("order", "must be asc or desc");
        };
    }

    List<Stage> matching(SopState sop) {
        return sop.stages().stream().filter(stage -> active == null || active == stage.details().active()).sorted(order).toList();
    }

    List<Stage> page(List<Stage> matching) {
        return matching.stream().skip(offset).limit(limit).toList();
    }
}
