package io.leadledger.intelligence.retrieval;

import io.leadledger.intelligence.passage.Chunk;
import io.leadledger.intelligence.passage.Language;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a passage is kept in the index. Words are indexed in the fields of the passage's language, by their stems, and as they stand in
 * fields that all languages share.
 */
final class PassageFields {

    static final String SOURCE = "source";
    static final String READER = "reader";
    static final String TITLE = "title";
    static final String SECTION = "section";
    static final String PAGE = "page";
    static final String TEXT = "text";
    static final String LANGUAGE = "language";

    private static final String BODY = "body_";
    private static final String HEAD = "head_";
    private static final String NO_LANGUAGE = "any";
    private static final String VECTOR = "vector_";

    private static final Analyzer AS_IT_STANDS = new StandardAnalyzer();

    /** For the fields by their names. */
    static final Analyzer ANALYZER = new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return analyzer(Language.ofCode(field.substring(field.indexOf('_') + 1)));
        }
    };

    private PassageFields() {}

    static Analyzer analyzer(Optional<Language> language) {
        return language.map(Language::analyzer).orElse(AS_IT_STANDS);
    }

    static String body(Optional<Language> language) {
        return BODY + language.map(Language::code).orElse(NO_LANGUAGE);
    }

    /** Title of the document and heading of the section. */
    static String head(Optional<Language> language) {
        return HEAD + language.map(Language::code).orElse(NO_LANGUAGE);
    }

    /** Vectors of one length are compared with each other. */
    static String vector(int length) {
        return VECTOR + length;
    }

    static Document document(Source source, Chunk chunk, float @Nullable [] vector) {
        Document document = new Document();
        document.add(new StringField(SOURCE, source.id(), Field.Store.YES));
        source.readers().forEach(reader -> document.add(new StringField(READER, reader, Field.Store.NO)));
        document.add(new StoredField(TITLE, source.title()));
        document.add(new StoredField(TEXT, chunk.text()));
        String head = source.title();
        if (chunk.section() != null) {
            document.add(new StoredField(SECTION, chunk.section()));
            head += "\n" + chunk.section();
        }
        if (chunk.page() != null) {
            document.add(new StoredField(PAGE, chunk.page()));
        }
        document.add(new TextField(body(Optional.empty()), chunk.text(), Field.Store.NO));
        document.add(new TextField(head(Optional.empty()), head, Field.Store.NO));
        if (source.language().isPresent()) {
            document.add(new StoredField(LANGUAGE, source.language().get().code()));
            document.add(new TextField(body(source.language()), chunk.text(), Field.Store.NO));
            document.add(new TextField(head(source.language()), head, Field.Store.NO));
        }
        if (vector != null) {
            document.add(new KnnFloatVectorField(vector(vector.length), vector, VectorSimilarityFunction.COSINE));
        }
        return document;
    }
}
