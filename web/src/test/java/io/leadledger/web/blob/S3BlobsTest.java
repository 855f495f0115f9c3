package io.leadledger.web.blob;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class S3BlobsTest extends BlobStoreContract {

    private FakeS3 s3 = new FakeS3();

    @BeforeEach
    void start() throws IOException {
        s3 = new FakeS3();
        s3.start();
    }

    @AfterEach
    void stop() {
        s3.stop();
    }

    @Override
    BlobStore store() {
        return new S3Blobs(new S3Settings(s3.endpoint(), "calls", "access", "secret", "eu-central-1"));
    }

    @Test
    void signs_each_request_for_its_region() throws IOException {
        assertThat(store().size("recordings/none.wav")).isEmpty();

        assertThat(s3.authorizations()).isNotEmpty().allSatisfy(authorization ->
                assertThat(authorization).startsWith("AWS4-HMAC-SHA256 Credential=access/").contains("/eu-central-1/s3/aws4_request"));
    }
}
