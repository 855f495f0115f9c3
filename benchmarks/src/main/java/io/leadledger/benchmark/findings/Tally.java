package io.leadledger.benchmark.findings;

/**
 * @param labelled what is to be found
 * @param found by the analyser
 * @param right found and labelled
 */
record Tally(int labelled, int found, int right) {

    static final Tally NOTHING = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(labelled + other.labelled, found + other.found, right + other.right);
    }

    double precision() {
        return found == 0 ? Double.NaN : right / (double) found;
    }

    double recall() {
        return labelled == 0 ? Double.NaN : right / (double) labelled;
    }

    double f1() {
        return labelled + found == 0 ? Double.NaN : 2.0 * right / (labelled + found);
    }
}
