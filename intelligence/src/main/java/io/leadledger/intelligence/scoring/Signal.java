package io.leadledger.intelligence.scoring;

/** Something that speaks for or against a lead. */
record Signal(String dimension, String name, int impact) {}
