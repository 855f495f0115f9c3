package io.leadledger.intelligence.procedure;

import io.leadledger.api.analysis.SopStage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stages with what documents say of them among their phrases.
 *
 * @param documents which documents, in which state; null for none
 */
public record TaughtStages(List<SopStage> stages, @Nullable String documents) {}
