package io.leadledger.query.audit;

import java.util.List;

/**
 * @param scannedTo the oldest position that was looked at
 * @param complete whether there is nothing older to look at
 */
record SearchPage(List<LogRow> rows, long scannedTo, boolean complete) {}
