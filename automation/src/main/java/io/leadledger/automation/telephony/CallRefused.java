package io.leadledger.automation.telephony;

/** The provider has not taken the call and will not. The message says why, without anything personal. */
public final class CallRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CallRefused(String message) {
        super(message);
    }
}
