package io.leadledger.intelligence.retrieval;

import io.leadledger.api.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The indexes of all companies on this node. One thread changes them, and says from time to time how far it has come. */
@Component
class PassageIndexes {

    private final DataDirectory data;
    private final Map<UUID, CompanyIndex> open = new ConcurrentHashMap<>();
    private final Set<UUID> changed = new HashSet<>();
    private @Nullable SearchDirectory directory;
    private volatile boolean damaged;

    PassageIndexes(DataDirectory data) {
        this.data = data;
    }

    /** @return how far they have followed this log, with vectors of this model */
    Followed start(String log, String model) throws IOException {
        return directory().position(log, model);
    }

    <R> R read(UUID companyId, R none, CompanyIndex.Reading<R> reading) throws IOException {
        boolean known = open.containsKey(companyId) || Files.isDirectory(directory().company(companyId));
        try {
            return known ? index(companyId).read(none, reading) : none;
        } catch (IOException e) {
            damaged = true;
            throw e;
        }
    }

    /** Whether an index could not be read; all of them are to be built again then. */
    boolean isDamaged() {
        return damaged;
    }

    void replace(UUID companyId, Source source, Map<UUID, float[]> vectors) throws IOException {
        changed.add(companyId);
        index(companyId).replace(source, vectors);
    }

    void show(UUID companyId) throws IOException {
        index(companyId).show();
    }

    /** The indexes first, then the place: after a crash between the two a stretch of the log is followed again, which changes nothing. */
    void commit(String log, String model, Followed position) throws IOException {
        for (UUID companyId : changed) {
            index(companyId).commit();
        }
        changed.clear();
        directory().reached(log, model, position);
    }

    /** Gives the memory of writers back. */
    void rest() throws IOException {
        for (CompanyIndex index : open.values()) {
            index.rest();
        }
    }

    /** So that all of it is built again. */
    void clear() throws IOException {
        close();
        directory().clear();
        damaged = false;
    }

    void stop() throws IOException {
        close();
        synchronized (this) {
            if (directory != null) {
                directory.release();
                directory = null;
            }
        }
    }

    private void close() throws IOException {
        for (UUID companyId : Set.copyOf(open.keySet())) {
            CompanyIndex index = open.remove(companyId);
            if (index != null) {
                index.close();
            }
        }
        changed.clear();
    }

    private CompanyIndex index(UUID companyId) throws IOException {
        CompanyIndex known = open.get(companyId);
        if (known != null) {
            return known;
        }
        CompanyIndex opened = new CompanyIndex(directory().company(companyId));
        CompanyIndex faster = open.putIfAbsent(companyId, opened);
        if (faster != null) {
            opened.close();
            return faster;
        }
        return opened;
    }

    private synchronized SearchDirectory directory() throws IOException {
        SearchDirectory taken = directory;
        if (taken == null) {
            taken = SearchDirectory.take(data);
            directory = taken;
        }
        return taken;
    }
}
