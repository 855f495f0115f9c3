package io.leadledger.web.blob;

import java.util.regex.Pattern;

final class BlobNames {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*(/[a-z0-9-]+)*(\\.[a-z0-9]+)?");

    private BlobNames() {}

    /** A name that leads out of the store is a fault of ours, never an answer to somebody. */
    static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a blob");
        }
        return name;
    }
}
