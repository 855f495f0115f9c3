package io.leadledger.automation.webhook;

import java.util.List;

/** One page of a list, as the call center's document shows it. */
record CallCenterPage<T>(List<T> data, Numbers pagination) {

    private static final int MAX_LIMIT = 100;
    private static final int MAX_PAGE = 1_000_000;

    /**
     * @param total of all pages
     * @param page from 1
     * @param pages how many there are
     */
    record Numbers(long total, int page, int limit, long pages) {}

    /** The page that is asked for; numbers beyond what there is are those at the edge. */
    record Asked(int page, int limit) {

        Asked {
            page = Math.clamp(page, 1, MAX_PAGE);
            limit = Math.clamp(limit, 1, MAX_LIMIT);
        }

        long offset() {
            return (page - 1L) * limit;
        }
    }

    static <T> CallCenterPage<T> of(List<T> rows, long total, Asked asked) {
        return new CallCenterPage<>(rows, new Numbers(total, asked.page(), asked.limit(), (total + asked.limit() - 1) / asked.limit()));
    }
}
