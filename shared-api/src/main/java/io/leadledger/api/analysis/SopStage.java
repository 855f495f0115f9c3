package io.leadledger.api.analysis;

import java.util.List;

/**
 * One step of how a company wants its calls to go.
 *
 * @param description what is to happen in it, free text; may be empty
 * @param phrases words that show it, of the company's own
 */
public record SopStage(String stageId, String name, int order, String description, List<String> phrases) {}
