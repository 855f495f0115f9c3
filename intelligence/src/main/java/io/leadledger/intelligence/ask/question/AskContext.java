package io.leadledger.intelligence.ask.question;

import org.jspecify.annotations.Nullable;

/**
 * What a client sends beside a question. It narrows the question, unless the question itself says otherwise.
 *
 * @param days range of whole days, both included
 */
public record AskContext(@Nullable Days days, @Nullable String repId, @Nullable String callType, @Nullable String campaign) {

    public static final AskContext NONE = new AskContext(null, null, null, null);
}
