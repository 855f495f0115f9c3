package io.leadledger.benchmark.server;

/** Keys of one company. */
public record Credentials(String companyId, String apiKey) {}
