package io.leadledger.intelligence.analysis.text;

/**
 * One word as it was said. A contraction becomes several with the same place.
 *
 * @param form lower case
 * @param stem what all its inflections share
 * @param start in the text
 * @param end in the text, after the last character
 * @param pause whether punctuation stands before it
 * @param passing whether a phrase may be matched as if it were not there, such as "really"
 */
public record Word(String form, String stem, int start, int end, boolean pause, boolean passing) {

    public boolean isNumber() {
        return Character.isDigit(form.charAt(0));
    }
}
