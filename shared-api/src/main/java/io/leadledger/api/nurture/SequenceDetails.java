package io.leadledger.api.nurture;

import java.util.List;

/**
 * A sequence as the company describes it.
 *
 * @param description may be empty
 * @param steps at least one, in order
 * @param active whether leads can be enrolled
 */
public record SequenceDetails(String name, String description, List<SequenceStep> steps, StopOn stopOn, boolean active) {}
