package io.leadledger.intelligence.retrieval;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene103.Lucene103Codec;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's format of vectors, for longer ones than the 1,024 components that it takes of itself: common models give up to 4,096. What is
 * written is the same, under the same name, so any reader reads it.
 */
final class LongVectors extends KnnVectorsFormat {

    static final Codec CODEC = new Lucene103Codec() {

        private final KnnVectorsFormat vectors = new LongVectors(super.getKnnVectorsFormatForField("vector"));

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return vectors;
        }
    };

    private static final int LONGEST = 8_192;

    private final KnnVectorsFormat format;

    private LongVectors(KnnVectorsFormat format) {
        super(format.getName());
        this.format = format;
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        return format.fieldsWriter(state);
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
        return format.fieldsReader(state);
    }

    @Override
    public int getMaxDimensions(String field) {
        return LONGEST;
    }
}
