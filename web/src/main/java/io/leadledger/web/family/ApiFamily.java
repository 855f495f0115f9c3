package io.leadledger.web.family;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The family is told by the path alone, because errors must be shaped before, and without, any handler. */
public enum ApiFamily {
    INGESTION(Envelope.OTTO),
    AUDIT(Envelope.OTTO),
    OTTO(Envelope.OTTO),
    NEXUS(Envelope.NEXUS),
    LEADS(Envelope.LEADS),
    CALL_CENTER(Envelope.CALL_CENTER),
    UPLOAD(Envelope.UPLOAD),
    ADMIN(Envelope.OTTO),
    SYSTEM(Envelope.OTTO);

    /** The documented shapes of an error; families of our own use Otto's. */
    public enum Envelope {
        OTTO,
        NEXUS,
        LEADS,
        CALL_CENTER,
        UPLOAD
    }

    private final Envelope envelope;

    ApiFamily(Envelope envelope) {
        this.envelope = envelope;
    }

    public Envelope envelope() {
        return envelope;
    }

    /** As stored in the metadata of events. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ApiFamily of(HttpServletRequest request) {
        @Nullable String path = request.getRequestURI(); // none, when the request line could not be read
        return path == null ? SYSTEM : ofPath(path);
    }

    /** @param path the raw path of the request; anything at all, since it may be what the request is refused for */
    public static ApiFamily ofPath(String path) {
        if (under(path, "/users")) {
            return LEADS;
        }
        if (under(path, "/v1") || under(path, "/transcripts") || (under(path, "/recordings") && path.endsWith(".mp3"))) {
            return CALL_CENTER;
        }
        if (under(path, "/apis")) {
            return UPLOAD;
        }
        if (under(path, "/api/v1/crm") || under(path, "/api/v1/webhooks") || under(path, "/proxy/nexus-crm")) {
            return NEXUS;
        }
        if (under(path, "/api/v1/ingestion")) {
            return INGESTION;
        }
        if (under(path, "/api/v1/audit")) {
            return AUDIT;
        }
        if (under(path, "/api/v1") || under(path, "/webhooks")) {
            return OTTO;
        }
        return under(path, "/admin") || under(path, "/auth") ? ADMIN : SYSTEM;
    }

    private static boolean under(String path, String base) {
        return path.startsWith(base) && (path.length() == base.length() || path.charAt(base.length()) == '/');
    }
}
