package io.leadledger.command.contact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.ingestion.ItemRejected;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Contacts in a table, whose first row names the columns. */
final class CsvRows implements ImportRows {

    private static final int CHARACTERS_AT_ONCE = 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** As forgiving as can be: a row is refused for what it says, rather than a file for how it says it. */
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrailingData(true).setLenientEof(true).get();

    private final RowLimit limit;
    private final Iterator<CSVRecord> records;
    private final CsvHeader header;
    private int line;
    private boolean ended;

    /** @throws LedgerException naming the column that is missing or there twice */
    CsvRows(InputStream in) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        limit = new RowLimit(text);
        records = CSVParser.builder().setReader(limit).setFormat(FORMAT).get().iterator();
        header = header();
    }

    private CsvHeader header() throws IOException {
        try {
            if (!records.hasNext()) {
                throw LedgerException.missing("phone");
            }
            return CsvHeader.of(records.next());
        } catch (UncheckedIOException e) {
            requireTooLong(e);
            throw LedgerException.invalid("header", "is too long");
        }
    }

    @Override
    public List<ImportRow> next() throws IOException {
        List<ImportRow> rows = new ArrayList<>();
        int characters = 0;
        while (!ended && rows.size() < ROWS_AT_ONCE && characters < CHARACTERS_AT_ONCE) {
            limit.nextRow();
            try {
                ended = !records.hasNext();
                if (!ended) {
                    CSVRecord row = records.next();
                    rows.add(new ImportRow(++line, () -> header.read(row)));
                    characters += row.stream().mapToInt(String::length).sum();
                }
            } catch (UncheckedIOException e) {
                requireTooLong(e);
                ended = true;
                rows.add(new ImportRow(++line, CsvRows::endless));
            }
        }
        return rows;
    }

    private static ObjectNode endless() {
        throw ItemRejected.invalid("row", "is too long, as behind a quotation mark that is not closed; nothing behind it was read");
    }

    private static void requireTooLong(UncheckedIOException failure) throws IOException {
        if (!(failure.getCause() instanceof RowLimit.RowTooLong)) {
            throw failure.getCause();
        }
    }
}
