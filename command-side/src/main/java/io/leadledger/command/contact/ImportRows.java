package io.leadledger.command.contact;

import java.io.IOException;
import java.util.List;

/** The rows of a file, a stretch at a time, so that no file fills the memory. */
interface ImportRows {

    /** As many new contacts with tags as one transaction holds. */
    int ROWS_AT_ONCE = 490;

    /** So many rows at most; empty at the end of the file. */
    List<ImportRow> next() throws IOException;
}
