package io.leadledger.command.telephony;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders for one number come one after the other, so that whoever looks for an open call to it sees those of all others. */
public final class NumberLock {

    private static final int SEED = 4711;

    private NumberLock() {}

    /**
     * Held until the transaction ends.
     *
     * @param phone digits, with country code
     */
    public static void take(JdbcClient jdbc, UUID companyId, String phone) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:company || ':' || :phone, :seed))")
                .param("company", companyId.toString())
                .param("phone", phone)
                .param("seed", SEED)
                .query((row, _) -> 0)
                .single();
    }
}
