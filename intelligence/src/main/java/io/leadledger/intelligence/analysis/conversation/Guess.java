package io.leadledger.intelligence.analysis.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Who speaks in a transcript that does not tell: the likeliest sequence of agent and customer, where what is said speaks for one of
 * them and questions, answers and new segments make a change likelier (Viterbi's algorithm over the two).
 */
final class Guess {

    static final double CERTAINTY = 0.7;
    private static final Set<String> ANSWERS =
            Set.of("yes", "yeah", "yep", "no", "nope", "okay", "ok", "sure", "right", "great", "perfect", "hi", "hello", "oh", "got",
                    "si", "bueno", "claro", "haan", "nahi", "ji", "theek", "achha");

    private Guess() {}

    static List<Role> of(List<Said> said) {
        double agent = 0.2;
        double customer = 0;
        List<Role> agentFrom = new ArrayList<>();
        List<Role> customerFrom = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            double change = i == 0 ? 0.5 : change(said.get(i - 1), said.get(i));
            double stay = Math.log(1 - change);
            double turn = Math.log(change);
            boolean agentStays = agent + stay >= customer + turn;
            boolean customerStays = customer + stay >= agent + turn;
            double agency = said.get(i).agency() * 0.8 + (said.get(i).asks() ? 0.15 : 0);
            double nextAgent = (agentStays ? agent + stay : customer + turn) + agency;
            customer = (customerStays ? customer + stay : agent + turn) - agency;
            agent = nextAgent;
            agentFrom.add(agentStays ? Role.AGENT : Role.CUSTOMER);
            customerFrom.add(customerStays ? Role.CUSTOMER : Role.AGENT);
        }
        List<Role> roles = new ArrayList<>();
        Role role = agent >= customer ? Role.AGENT : Role.CUSTOMER;
        for (int i = said.size() - 1; i >= 0; i--) {
            roles.add(role);
            role = (role == Role.AGENT ? agentFrom : customerFrom).get(i);
        }
        Collections.reverse(roles);
        return roles;
    }

    private static double change(Said before, Said now) {
        boolean newSegment = before.piece() != now.piece();
        boolean answers = ANSWERS.contains(now.sentence().words().getFirst().form());
        double change = newSegment ? before.asks() ? 0.9 : 0.8 : before.asks() ? 0.7 : 0.3;
        return answers ? Math.max(change, 0.65) : change;
    }
}
