package io.leadledger.tenancy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests to one family. */
abstract class Probes {

    private final List<Probe> probes = new ArrayList<>();

    abstract void askAll();

    final List<Probe> all() {
        askAll();
        return List.copyOf(probes);
    }

    final void probe(int status, String endpoint, String path) {
        probe(status, endpoint, path, null);
    }

    final void probe(int status, String endpoint, String path, @Nullable String body) {
        probes.add(new Probe(endpoint, path, body, status));
    }
}
