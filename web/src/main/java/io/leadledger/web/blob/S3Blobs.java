package io.leadledger.web.blob;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** In a bucket of Amazon S3 or of a store that speaks its protocol. */
final class S3Blobs implements BlobStore, AutoCloseable {

    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String bucket;

    S3Blobs(S3Settings settings) {
        this.bucket = settings.bucket();
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.of(settings.region()))
                // the content is at hand whole, and other stores keep the marks of signed chunks as if they were content
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                // other stores do not know the checksums that the client would add
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (!settings.endpoint().isEmpty()) {
            builder.endpointOverride(URI.create(settings.endpoint())).forcePathStyle(true);
        }
        if (!settings.accessKey().isEmpty()) {
            builder.credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())));
        }
        this.client = builder.build();
    }

    /** Held in a file first: the store waits for as many bytes as were announced, and a try that failed can be repeated. */
    @Override
    public void put(String name, InputStream content, long size) throws IOException {
        String key = BlobNames.checked(name);
        Path whole = Files.createTempFile("leadledger-blob", null);
        try {
            if (Files.copy(content, whole, StandardCopyOption.REPLACE_EXISTING) != size) {
                throw new IOException("the blob is not as long as announced");
            }
            client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromFile(whole));
        } catch (SdkException e) {
            throw new IOException("the object could not be stored", e);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    @Override
    public OptionalLong size(String name) throws IOException {
        try {
            return OptionalLong.of(client.headObject(request -> request.bucket(bucket).key(BlobNames.checked(name))).contentLength());
        } catch (NoSuchKeyException none) {
            return OptionalLong.empty();
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return OptionalLong.empty();
            }
            throw new IOException("the object could not be looked up", e);
        } catch (SdkException e) {
            throw new IOException("the object could not be looked up", e);
        }
    }

    @Override
    public InputStream open(String name, long offset, long length) throws IOException {
        try {
            return client.getObject(request -> request.bucket(bucket)
                    .key(BlobNames.checked(name))
                    .range("bytes=" + offset + "-" + (offset + length - 1)));
        } catch (SdkException e) {
            throw new IOException("the object could not be read", e);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(BlobNames.checked(name)));
        } catch (SdkException e) {
            throw new IOException("the object could not be removed", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
