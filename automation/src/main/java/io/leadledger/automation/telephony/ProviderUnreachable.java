package io.leadledger.automation.telephony;

import org.jspecify.annotations.Nullable;

/** No usable answer came, so what was asked may or may not have been done. */
public final class ProviderUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProviderUnreachable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
