package io.leadledger.command.contact;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Keeps a row that never ends, as behind a quotation mark that nobody closed, from filling the memory. */
final class RowLimit extends FilterReader {

    private static final int LONGEST_ROW = 256 * 1024;

    private int taken;

    RowLimit(Reader in) {
        super(in);
    }

    static final class RowTooLong extends IOException {

        private static final long serialVersionUID = 1L;
    }

    void nextRow() {
        taken = 0;
    }

    @Override
    public int read() throws IOException {
        return count(super.read(), 1);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        return count(read, read);
    }

    private int count(int result, int chars) throws RowTooLong {
        taken += Math.max(0, chars);
        if (taken > LONGEST_ROW) {
            throw new RowTooLong();
        }
        return result;
    }
}
