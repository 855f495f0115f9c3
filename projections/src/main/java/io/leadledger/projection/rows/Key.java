package io.leadledger.projection.rows;

import java.util.UUID;

/** What nearly every row is found by: the company first. */
public record Key(UUID companyId, String id) {

    public static Key of(UUID companyId, String id) {
        return new Key(companyId, Columns.id(id));
    }
}
