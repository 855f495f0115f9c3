package io.leadledger.intelligence.ask.answer;

/** A figure and whose it is: a rep's, an objection's, a day's. */
record Line(String name, Figure figure) {}
