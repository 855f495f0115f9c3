package io.leadledger.api.template;

import java.util.List;

/** What became of filling in a template. */
public sealed interface Resolution {

    /** @param steps as they are to be said */
    record Resolved(List<TemplateStep> steps) implements Resolution {}

    /** @param names of the variables that nobody gave a value for, in the order of their declaration */
    record Unresolved(List<String> names) implements Resolution {}
}
