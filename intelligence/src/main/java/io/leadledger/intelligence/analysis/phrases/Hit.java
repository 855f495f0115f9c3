package io.leadledger.intelligence.analysis.phrases;

/**
 * An entry that was found in a sentence.
 *
 * @param from first word
 * @param to after the last word
 * @param negated whether a negator before it turns it around
 */
public record Hit(Entry entry, int from, int to, boolean negated) {

    public boolean is(String section) {
        return entry.section().equals(section);
    }

    /** Of the section, and meant. */
    public boolean means(String section) {
        return !negated && is(section);
    }

    public boolean means(String section, String type) {
        return means(section) && entry.type().equals(type);
    }

    /** Whether it is a reason to call the sentence important. */
    public boolean counts() {
        return !negated && !is("questions") && !is("roles");
    }

    public boolean overlaps(Hit other) {
        return from < other.to && other.from < to;
    }
}
