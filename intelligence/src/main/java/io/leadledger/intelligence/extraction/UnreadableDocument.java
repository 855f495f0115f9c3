package io.leadledger.intelligence.extraction;

/** No text can be had from the file, however often one tries. The message is for its sender to read. */
public final class UnreadableDocument extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableDocument(String message) {
        super(message);
    }
}
