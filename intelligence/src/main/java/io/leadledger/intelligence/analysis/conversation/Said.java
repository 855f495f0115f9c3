package io.leadledger.intelligence.analysis.conversation;

import io.leadledger.intelligence.analysis.phrases.Hit;
import io.leadledger.intelligence.analysis.text.Sentence;
import java.util.List;

/** A sentence before it is known whose it is. */
record Said(Piece piece, Sentence sentence, List<Hit> hits) {

    /** How much it sounds like the agent (above 0) or the customer (below). */
    double agency() {
        double agency = 0;
        for (Hit hit : hits) {
            if (hit.means("roles")) {
                agency += "agent".equals(hit.entry().type()) ? hit.entry().weight() : -hit.entry().weight();
            } else if (hit.means("objections")) {
                agency -= 0.4;
            }
        }
        return agency;
    }

    boolean asks() {
        return sentence.asked() || hits.stream().anyMatch(hit -> hit.is("questions"));
    }
}
