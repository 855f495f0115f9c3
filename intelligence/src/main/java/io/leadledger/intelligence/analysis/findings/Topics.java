package io.leadledger.intelligence.analysis.findings;

import io.leadledger.api.analysis.CallAnalysis.Topic;
import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import io.leadledger.intelligence.analysis.phrases.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was talked about, the most mentioned first. */
final class Topics {

    private Topics() {}

    static List<Topic> in(Conversation call, Evidence evidence) {
        Map<String, List<Utterance>> mentions = new LinkedHashMap<>();
        for (Utterance said : call.utterances()) {
            for (Hit hit : said.hits()) {
                if (hit.is("topics")) {
                    mentions.computeIfAbsent(hit.entry().type(), topic -> new ArrayList<>()).add(said);
                }
            }
        }
        return mentions.entrySet().stream()
                .map(topic -> topic(topic.getKey(), topic.getValue(), evidence))
                .sorted(Comparator.comparingInt(Topic::mentions).reversed())
                .toList();
    }

    private static Topic topic(String name, List<Utterance> mentions, Evidence evidence) {
        double confidence = 0.95 - 0.4 / mentions.size();
        String sentiment = Sentiments.label(Sentiments.score(mentions));
        return new Topic(name, mentions.size(), sentiment, Evidence.rounded(confidence), evidence.of(mentions.getFirst()));
    }
}
