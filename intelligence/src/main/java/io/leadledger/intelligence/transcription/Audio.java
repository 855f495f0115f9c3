package io.leadledger.intelligence.transcription;

import java.net.URI;
import java.nio.file.Path;

/** Where the sound is. */
public sealed interface Audio {

    /** Somewhere else; whoever fetches it keeps to public addresses. */
    record At(URI source) implements Audio {}

    /** In a file that is there for as long as the transcription takes. */
    record InFile(Path file, String contentType) implements Audio {}
}
