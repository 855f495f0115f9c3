package io.leadledger.tenancy;

import java.util.List;
import java.util.stream.Stream;

/** What a stranger may ask of each endpoint: at least one request to every one. */
final class ForeignRequests {

    /** A lead of the stranger's own. */
    static final String MINE = "mine";

    /** These know no company. */
    static final List<String> OPEN = List.of("/.well-known/jwks.json", "/health", "/live", "/ready");

    private ForeignRequests() {}

    static List<Probe> all() {
        Stream<Probe> asked = Stream.of(
                        new OttoProbes(), new FollowUpProbes(), new NexusProbes(), new CallCenterProbes(), new ChannelProbes(),
                        new AdministrationProbes())
                .flatMap(family -> family.all().stream());
        return Stream.concat(asked, OPEN.stream().map(path -> new Probe("GET " + path, path, null, 200))).toList();
    }
}
