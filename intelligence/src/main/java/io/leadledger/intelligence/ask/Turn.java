package io.leadledger.intelligence.ask;

import io.leadledger.intelligence.ask.question.Question;
import org.jspecify.annotations.Nullable;

/** @param question null for one that no rule understood */
record Turn(String queryId, @Nullable Question question) {}
