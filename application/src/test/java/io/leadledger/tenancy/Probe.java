package io.leadledger.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * A request for what may be another company's.
 *
 * @param endpoint method and path as mapped, without patterns of path variables
 * @param path with {@code {lead}} and the like, the ids of {@link Facts}
 * @param body null for none
 * @param status that answers other companies' ids and unknown ones alike; 200: with what is the caller's own
 */
record Probe(String endpoint, String path, @Nullable String body, int status) {

    String method() {
        return endpoint.substring(0, endpoint.indexOf(' '));
    }

    boolean isOpen() {
        return ForeignRequests.OPEN.contains(path);
    }

    @Override
    public String toString() {
        return method() + " " + path + (body == null ? "" : " " + body);
    }
}
