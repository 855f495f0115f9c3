package io.leadledger.web.blob;

import io.leadledger.api.DataDirectory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(S3Settings.class)
class BlobConfiguration {

    @Bean
    BlobStore blobStore(S3Settings settings, DataDirectory directory) {
        return settings.bucket().isEmpty() ? new FileBlobs(directory) : new S3Blobs(settings);
    }
}
