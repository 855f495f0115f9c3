package io.leadledger.query.callcenter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param received rows that were created, updated or rejected so far
 * @param updatedAt when the last rows were taken
 * @param endedAt null while it goes on; of a file that was broken off it stays so
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ContactImportProgress", example = ImportLine.EXAMPLE)
record ImportLine(
        String importId, int received, int created, int updated, int rejected, String begunAt, String updatedAt, @Nullable String endedAt) {

    static final String EXAMPLE = """
            {"importId": "60a2e7f3b9c1a83e94d8f2d9", "received": 4900, "created": 4800, "updated": 50, "rejected": 50,
             "begunAt": "2025-05-17T14:35:00Z", "updatedAt": "2025-05-17T14:35:01Z", "endedAt": null}""";

    static final String COLUMNS = "import_id, created, updated, rejected, begun_at, moved_at, ended_at";

    static ImportLine of(ResultSet row) throws SQLException {
        int created = row.getInt("created");
        int updated = row.getInt("updated");
        int rejected = row.getInt("rejected");
        return new ImportLine(
                row.getString("import_id"), created + updated + rejected, created, updated, rejected,
                String.valueOf(Moments.text(row, "begun_at")), String.valueOf(Moments.text(row, "moved_at")), Moments.text(row, "ended_at"));
    }
}
