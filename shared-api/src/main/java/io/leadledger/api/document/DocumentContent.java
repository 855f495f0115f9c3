package io.leadledger.api.document;

/**
 * The bytes of a document.
 *
 * @param blob where they are kept
 * @param sha256 in hex digits
 * @param size bytes
 */
public record DocumentContent(String blob, String sha256, Integer size) {}
