package io.leadledger.intelligence.analysis.phrases;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BookFilesTest {

    @Test
    void the_books_are_found_by_threads_that_do_not_know_the_application() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertThat(BookFiles.load(new ObjectMapper()).languages()).contains("en", "es", "hi");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
