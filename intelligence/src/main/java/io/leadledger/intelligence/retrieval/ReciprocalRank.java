package io.leadledger.intelligence.retrieval;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;

/** One order of two: a place near the top of either counts, whatever the scores were that led there. */
final class ReciprocalRank {

    /** The constant of Cormack, Clarke and Büttcher, who proposed it. */
    private static final int K = 60;

    private ReciprocalRank() {}

    /** Of numbers of documents, best first. */
    static List<Integer> merge(List<Integer> one, List<Integer> other) {
        TopDocs merged = TopDocs.rrf(Math.max(1, one.size() + other.size()), K, new TopDocs[] {hits(one), hits(other)});
        return Arrays.stream(merged.scoreDocs).map(hit -> hit.doc).toList();
    }

    private static TopDocs hits(List<Integer> order) {
        ScoreDoc[] hits = IntStream.range(0, order.size()).mapToObj(rank -> new ScoreDoc(order.get(rank), order.size() - rank)).toArray(ScoreDoc[]::new);
        return new TopDocs(new TotalHits(hits.length, TotalHits.Relation.EQUAL_TO), hits);
    }
}
