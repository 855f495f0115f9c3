package io.leadledger.web.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every store of blobs must do, wherever it keeps them. */
abstract class BlobStoreContract {

    private static final byte[] CONTENT = "0123456789".getBytes(StandardCharsets.UTF_8);
    private static final String NAME = "recordings/00ff.wav";

    abstract BlobStore store();

    @Test
    void gives_back_what_was_put() throws IOException {
        put(NAME, CONTENT);

        assertThat(store().size(NAME)).hasValue(CONTENT.length);
        assertThat(read(0, CONTENT.length)).isEqualTo("0123456789");
    }

    @Test
    void gives_a_stretch_of_it() throws IOException {
        put(NAME, CONTENT);

        assertThat(read(3, 4)).isEqualTo("3456");
        assertThat(read(9, 1)).isEqualTo("9");
    }

    @Test
    void knows_nothing_of_what_was_deleted_or_never_put() throws IOException {
        put(NAME, CONTENT);
        store().delete(NAME);
        store().delete("recordings/never.wav");

        assertThat(store().size(NAME)).isEmpty();
        assertThat(store().size("recordings/never.wav")).isEmpty();
    }

    @Test
    void keeps_nothing_of_a_stream_that_is_not_as_long_as_announced() throws IOException {
        assertThatThrownBy(() -> store().put(NAME, new ByteArrayInputStream(CONTENT), CONTENT.length + 1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store().put(NAME, new ByteArrayInputStream(CONTENT), CONTENT.length - 1)).isInstanceOf(IOException.class);

        assertThat(store().size(NAME)).isEmpty();
    }

    @Test
    void takes_no_name_that_leads_elsewhere() {
        for (String name : new String[] {"../x", "/etc/passwd", "a/../b", "A", "a//b", ""}) {
            assertThatThrownBy(() -> put(name, CONTENT)).as(name).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void put(String name, byte[] content) throws IOException {
        store().put(name, new ByteArrayInputStream(content), content.length);
    }

    private String read(long offset, long length) throws IOException {
        try (InputStream in = store().open(NAME, offset, length)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
