package io.leadledger.web.blob;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Object storage. Without a bucket, blobs are files.
 *
 * @param endpoint of a store that is not Amazon's; empty for Amazon's own
 * @param accessKey empty to take the credentials of the machine
 */
@ConfigurationProperties("leadledger.s3")
record S3Settings(
        @DefaultValue("") String endpoint,
        @DefaultValue("") String bucket,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("us-east-1") String region) {}
