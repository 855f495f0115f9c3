package io.leadledger.web.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Requests a minute: the documented ones, and ours where no document says any. A company's own {@code requests_per_minute} replaces them all.
 *
 * @param leads for each user of a company
 * @param uploadAddress for each address that uploads without a key
 * @param recordingsAddress for each address that sends recordings without a key
 */
@ConfigurationProperties("leadledger.requests-per-minute")
record LimitSettings(
        @DefaultValue("6000") int ingestion,
        @DefaultValue("100") int leads,
        @DefaultValue("100") int callCenter,
        @DefaultValue("600") int otto,
        @DefaultValue("600") int audit,
        @DefaultValue("600") int upload,
        @DefaultValue("600") int uploadAddress,
        @DefaultValue("60") int recordingsAddress) {}
