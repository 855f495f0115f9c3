package io.leadledger.query.audit;

import java.util.List;

/**
 * @param id as it was asked for
 * @param from version, or time
 * @param to version, or time
 */
record DiffAnswer(String id, String kind, Object from, Object to, List<FieldDiff> changes) {}
