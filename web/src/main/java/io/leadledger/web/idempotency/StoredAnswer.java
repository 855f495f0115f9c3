package io.leadledger.web.idempotency;

import java.util.Map;

/**
 * The first answer under a key.
 *
 * @param requestHash SHA-256 of the request that was answered
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record StoredAnswer(byte[] requestHash, int status, Map<String, String> headers, byte[] body) {}
