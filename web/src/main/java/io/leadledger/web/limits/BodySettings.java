package io.leadledger.web.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a body may be that is read whole.
 *
 * @param upload transcripts come with the data of a call
 */
@ConfigurationProperties("leadledger.body")
record BodySettings(@DefaultValue("32MB") DataSize ingestion, @DefaultValue("16MB") DataSize upload, @DefaultValue("4MB") DataSize other) {}
