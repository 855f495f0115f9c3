package io.leadledger.intelligence.analysis.phrases;

/** A phrase that is not in the notation; the message goes on after "the phrase". */
final class BadPhrase extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadPhrase(String message) {
        super(message, null, false, false);
    }
}
