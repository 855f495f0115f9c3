package io.leadledger.command.contact;

import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.command.ingestion.NdjsonItems;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Contacts as they are posted one by one, one a line. */
final class NdjsonRows implements ImportRows {

    private final NdjsonItems lines;

    NdjsonRows(InputStream in) {
        this.lines = new NdjsonItems(in);
    }

    @Override
    public List<ImportRow> next() throws IOException {
        return lines.next(ROWS_AT_ONCE).stream()
                .map(line -> new ImportRow(line.index() + 1, () -> ItemJson.read(line.json())))
                .toList();
    }
}
