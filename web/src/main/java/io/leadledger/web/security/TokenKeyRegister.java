package io.leadledger.web.security;

import java.util.List;

/** Public keys of all instances on one database: a token that one of them issued is good at each. */
public interface TokenKeyRegister {

    /** Does nothing when the key is there already. */
    void publish(String keyId, String publicJwk);

    /** As JSON Web Keys. */
    List<String> published();
}
