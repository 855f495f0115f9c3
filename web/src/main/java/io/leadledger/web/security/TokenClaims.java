package io.leadledger.web.security;

/** The claims of our tokens, and those read from another issuer's. */
final class TokenClaims {

    static final String ISSUER = "leadledger";
    static final String AUDIENCE = "leadledger";

    static final String USER_ID = "user_id";
    static final String COMPANY_ID = "company_id";
    static final String ROLE = "role";
    static final String PERMISSIONS = "permissions";

    /** The API key that asked for the token. */
    static final String KEY_ID = "key_id";

    private TokenClaims() {}
}
