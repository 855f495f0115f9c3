package io.leadledger.command.contact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.ingestion.ItemRejected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** The names of the columns. Those that a contact does not have are custom fields; one without a name must be empty. */
record CsvHeader(List<String> columns) {

    private static final Set<String> FIELDS = Set.of("name", "phone", "email", "company");
    private static final int MOST_COLUMNS = 200;
    private static final String FORMULA = "=+-@";
    private static final char UNREADABLE = '\uFFFD';

    /** @throws LedgerException naming the column that is missing or there twice */
    static CsvHeader of(CSVRecord header) {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : header) {
            String name = cell.strip();
            String known = name.toLowerCase(Locale.ROOT);
            String column = FIELDS.contains(known) || known.equals("tags") ? known : name;
            if (!column.isEmpty() && !seen.add(column)) {
                throw LedgerException.invalid(column, "must be one column");
            }
            columns.add(column);
        }
        if (!seen.contains("phone")) {
            throw LedgerException.missing("phone");
        }
        if (columns.size() > MOST_COLUMNS) {
            throw LedgerException.invalid("header", "must have at most " + MOST_COLUMNS + " columns");
        }
        return new CsvHeader(columns);
    }

    /** @throws ItemRejected for cells that cannot be kept, or that have no column */
    ObjectNode read(CSVRecord row) {
        ObjectNode contact = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i).strip();
            if (!cell.isEmpty()) {
                put(contact, i < columns.size() ? columns.get(i) : "", unescaped(cell));
            }
        }
        return contact;
    }

    private static void put(ObjectNode contact, String column, String cell) {
        if (column.isEmpty()) {
            throw ItemRejected.invalid("header", "has no name for a cell of this row");
        }
        if (cell.indexOf('\0') >= 0 || cell.indexOf(UNREADABLE) >= 0) {
            throw ItemRejected.invalid(column, "must be text in UTF-8");
        }
        if (FIELDS.contains(column)) {
            contact.put(column, cell);
        } else if (column.equals("tags")) {
            List<String> tags = List.of(cell.split(";"));
            tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).forEach(contact.withArray("/tags")::add);
        } else {
            contact.withObject("/customFields").put(column, cell);
        }
    }

    /** Our own tables, and those of others, put an apostrophe before what a spreadsheet would take for a formula. */
    private static String unescaped(String cell) {
        boolean escaped = cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
        return escaped ? cell.substring(1) : cell;
    }
}
