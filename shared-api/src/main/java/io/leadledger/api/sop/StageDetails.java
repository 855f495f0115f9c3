package io.leadledger.api.sop;

import java.util.List;

/**
 * One stage of a procedure, as the company describes it.
 *
 * @param order place among the stages, from 1
 * @param description may be empty
 * @param active whether calls are measured by it
 * @param phrases words that show it, of the company's own
 */
public record StageDetails(String name, Integer order, String description, boolean active, List<String> phrases) {

    public boolean isNamed(String other) {
        return name.strip().equalsIgnoreCase(other.strip());
    }
}
