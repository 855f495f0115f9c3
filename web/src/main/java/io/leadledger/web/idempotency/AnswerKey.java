package io.leadledger.web.idempotency;

/**
 * Under what a first answer is kept.
 *
 * @param keyHash SHA-256 of the key
 * @param requestHash SHA-256 of method, path and body
 */
@SuppressWarnings("ArrayRecordComponent") // hashes on their way to the store, never compared here
public record AnswerKey(byte[] keyHash, byte[] requestHash) {}
