package io.leadledger.intelligence.llm;

import java.util.UUID;

/** How much of a model a company may use in a day. */
interface TokenBudget {

    /** @return false, and nothing taken, when so many are not left */
    boolean take(UUID companyId, long tokens);

    /** @param tokens used beyond what was taken before; negative when it was fewer */
    void correct(UUID companyId, long tokens);
}
