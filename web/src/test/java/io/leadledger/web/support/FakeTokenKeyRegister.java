package io.leadledger.web.support;

import io.leadledger.web.security.TokenKeyRegister;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class FakeTokenKeyRegister implements TokenKeyRegister {

    private final Map<String, String> keys = new ConcurrentHashMap<>();

    @Override
    public void publish(String keyId, String publicJwk) {
        keys.put(keyId, publicJwk);
    }

    @Override
    public List<String> published() {
        return List.copyOf(keys.values());
    }
}
