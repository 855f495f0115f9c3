package io.leadledger.intelligence.ask.answer;

/** Answers questions of one company from what is known about it. */
public interface Answerer {

    Reply answer(Inquiry inquiry);
}
