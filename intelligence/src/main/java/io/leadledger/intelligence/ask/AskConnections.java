package io.leadledger.intelligence.ask;

import io.leadledger.web.security.Caller;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The open ones of this instance, by the id of their WebSocket. */
@Component
class AskConnections {

    private final ConcurrentHashMap<String, Connection> open = new ConcurrentHashMap<>();

    void add(String id, Connection connection) {
        open.put(id, connection);
    }

    Optional<Connection> remove(String id) {
        return Optional.ofNullable(open.remove(id));
    }

    Optional<Connection> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    Collection<Connection> all() {
        return open.values();
    }

    long of(Caller caller) {
        return open.values().stream()
                .filter(one -> one.caller().companyId().equals(caller.companyId()) && one.caller().actor().equals(caller.actor()))
                .count();
    }
}
