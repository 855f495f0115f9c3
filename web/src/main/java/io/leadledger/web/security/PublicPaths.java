package io.leadledger.web.security;

/** All that is answered without a credential, or lets in by other signs than a bearer credential. */
final class PublicPaths {

    static final String[] PATTERNS = {
        "/",
        "/health",
        "/ready",
        "/live",
        "/.well-known/jwks.json",
        "/v3/api-docs",
        "/v3/api-docs.yaml",
        "/v3/api-docs/**",
        "/swagger-ui.html",
        "/swagger-ui/**",
        "/error",
        "/apis/**",
        "/recordings/**",
        "/webhooks/**",
    };

    private PublicPaths() {}
}
