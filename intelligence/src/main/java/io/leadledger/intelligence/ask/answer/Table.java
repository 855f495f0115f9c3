package io.leadledger.intelligence.ask.answer;

import java.util.List;

/** @param base how many calls or leads there were in all; 0 means that there is nothing to answer from */
record Table(List<Line> lines, long base) {

    static Table of(Figure figure) {
        return new Table(List.of(new Line("", figure)), figure.base());
    }
}
