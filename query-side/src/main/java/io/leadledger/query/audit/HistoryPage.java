package io.leadledger.query.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param last position after which the next page begins; null when there is no more */
record HistoryPage(List<EventView> events, @Nullable Long last) {}
