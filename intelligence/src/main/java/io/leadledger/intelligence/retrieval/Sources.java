package io.leadledger.intelligence.retrieval;

import io.leadledger.api.CallEvent;
import io.leadledger.api.document.DocumentEvent;
import io.leadledger.api.document.DocumentIds;
import io.leadledger.api.document.DocumentState;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.Transcript;
import io.leadledger.intelligence.document.DocumentLog;
import io.leadledger.intelligence.passage.Block;
import io.leadledger.intelligence.passage.Chunk;
import io.leadledger.intelligence.passage.ChunkFile;
import io.leadledger.intelligence.passage.Chunker;
import io.leadledger.intelligence.passage.Language;
import io.leadledger.web.blob.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Documents and transcripts as they are to be found now: those that may not be found are without passages. */
@Component
class Sources {

    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

    private final SourceLog log;
    private final DocumentLog documents;
    private final BlobStore blobs;

    Sources(SourceLog log, DocumentLog documents, BlobStore blobs) {
        this.log = log;
        this.documents = documents;
        this.blobs = blobs;
    }

    /** Blobs cannot be read at the moment. */
    static final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unavailable(IOException cause) {
            super(cause);
        }
    }

    /** @throws Unavailable to try again later */
    Source find(UUID companyId, String id) {
        if (id.startsWith(DocumentIds.TRANSCRIPT)) {
            List<Source> transcripts = transcripts(companyId, Set.of(SourceLog.callStream(companyId, id)));
            return transcripts.isEmpty() ? Source.gone(id) : transcripts.getFirst();
        }
        return document(id, documents.find(companyId, id));
    }

    /** @throws Unavailable to try again later */
    List<Source> of(UUID companyId, Collection<UUID> callStreams, Collection<UUID> documentStreams) {
        Set<UUID> calls = new HashSet<>(callStreams);
        List<Source> sources = new ArrayList<>();
        for (Map.Entry<String, DocumentState> document :
                documents.find(companyId, log.documentIds(companyId, documentStreams)).entrySet()) {
            if (document.getKey().startsWith(DocumentIds.TRANSCRIPT)) {
                calls.add(SourceLog.callStream(companyId, document.getKey()));
            } else {
                sources.add(document(document.getKey(), document.getValue()));
            }
        }
        sources.addAll(transcripts(companyId, calls));
        return sources;
    }

    private List<Source> transcripts(UUID companyId, Set<UUID> streams) {
        List<CallState> calls = log.calls(companyId, streams);
        List<String> ids = calls.stream().map(Sources::transcriptId).toList();
        Map<String, DocumentState> withdrawn = documents.find(companyId, ids);
        return calls.stream()
                .map(call -> withdrawn.containsKey(transcriptId(call)) ? Source.gone(transcriptId(call)) : transcript(call))
                .toList();
    }

    private static String transcriptId(CallState call) {
        return DocumentIds.TRANSCRIPT + call.callId();
    }

    static Source transcript(CallState call) {
        Transcript transcript = call.transcript();
        if (transcript == null || call.lifespan().isDeleted()) {
            return Source.gone(transcriptId(call));
        }
        List<Chunk> chunks = new ArrayList<>();
        Chunker chunker = new Chunker(chunks::add);
        lines(transcript).forEach(line -> chunker.add(new Block(1, null, line)));
        chunker.flush();
        String text = chunks.stream().map(Chunk::text).limit(50).collect(Collectors.joining("\n"));
        return new Source(
                transcriptId(call), "Call " + call.callId(), Language.toIndexBy(transcript.language(), text), Set.of(Readers.ANYONE), chunks);
    }

    private static List<String> lines(Transcript transcript) {
        return transcript.segments().isEmpty()
                ? List.of(transcript.wholeText().split("\\R+"))
                : transcript.segments().stream().map(CallEvent.Segment::text).toList();
    }

    private Source document(String id, DocumentState document) {
        DocumentEvent.Received received = document.received();
        DocumentEvent.Indexed indexed = document.indexed();
        if (received == null || indexed == null || !document.isSearchable()) {
            return Source.gone(id);
        }
        try {
            OptionalLong size = blobs.size(indexed.passages());
            if (size.isPresent()) {
                return document(id, received, indexed, size.getAsLong());
            }
            LOG.warn("the passages of document {} are lost; index it again", id);
            return Source.gone(id);
        } catch (IOException e) {
            throw new Unavailable(e);
        }
    }

    private Source document(String id, DocumentEvent.Received received, DocumentEvent.Indexed indexed, long size) throws IOException {
        try (InputStream in = blobs.open(indexed.passages(), 0, size)) {
            List<Chunk> chunks = ChunkFile.read(in);
            String sample = chunks.stream().map(Chunk::text).limit(20).collect(Collectors.joining("\n"));
            return new Source(
                    id, Objects.requireNonNullElse(indexed.title(), received.name()), Language.toIndexBy(indexed.language(), sample),
                    Readers.of(received), chunks);
        }
    }
}
