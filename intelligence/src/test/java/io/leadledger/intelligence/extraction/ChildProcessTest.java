package io.leadledger.intelligence.extraction;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChildProcessTest {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    @Test
    void from_the_packed_jar_its_launcher_starts_the_class() throws Exception {
        URL packed = URL.of(URI.create("jar:nested:/opt/leadledger/leadledger.jar/!BOOT-INF/classes/!/"), new Unopened());
        URL classes = ExtractionMain.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {packed, classes}, ClassLoader.getPlatformClassLoader())) {
            Class<?> main = loader.loadClass(ExtractionMain.class.getName());

            assertThat(ChildProcess.command(main, List.of("-Xmx320m"), List.of("file.pdf"))).containsSequence(
                    "-Xmx320m", "-Dloader.main=" + ExtractionMain.class.getName(), "-cp", "/opt/leadledger/leadledger.jar", LAUNCHER, "file.pdf");
        }
    }

    @Test
    void elsewhere_the_class_path_of_this_one_is_taken() {
        assertThat(ChildProcess.command(ExtractionMain.class, List.of(), List.of("file.pdf")))
                .containsSubsequence("-cp", ExtractionMain.class.getName(), "file.pdf")
                .doesNotContain(LAUNCHER);
    }

    /** As the jar's own handler is where there is one. */
    private static final class Unopened extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("not there");
        }
    }
}
