package io.leadledger.command.recording;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.company.Companies;
import io.leadledger.web.recording.RecordingAddress;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code POST /apis/api/public/upload}: the recording, which the upload client sends before it sends the call. */
@RestController
class RecordingController {

    private final RecordingIntake intake;
    private final Companies companies;
    private final CurrentCaller current;

    RecordingController(RecordingIntake intake, Companies companies, CurrentCaller current) {
        this.intake = intake;
        this.companies = companies;
        this.current = current;
    }

    @PostMapping(path = "/apis/api/public/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Send a recording of up to 100 MB", description = """
            Answered with the URL to name in the call's data. Sent without a key or a registered client, it is held for 24 hours and kept when \
            a registered client's call data names it.""")
    @RequestBody(content = @Content(
            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
            schema = @Schema(implementation = RecordingForm.class),
            examples = @ExampleObject("{\"file\": \"session.wav\"}")))
    RecordingAnswer upload(
            HttpServletRequest request,
            @RequestPart("file") MultipartFile file,
            @RequestParam(name = "client", required = false) @Nullable String client) throws IOException {
        Recording recording = intake.take(file, owner(client), request.getRemoteAddr());
        String relative = RecordingAddress.PATH + recording.name();
        String url = ServletUriComponentsBuilder.fromContextPath(request).path(relative).build().toUriString();
        return new RecordingAnswer(
                true, new RecordingAnswer.Data(recording.name(), recording.originalName(), recording.size(), url, relative));
    }

    /** @param client a registered client, which vouches for the recording */
    record RecordingForm(@Schema(type = "string", format = "binary") String file, @Nullable String client) {}

    private @Nullable UUID owner(@Nullable String client) {
        UUID caller = current.get().map(Caller::companyId).orElse(null);
        if (client == null || client.isBlank()) {
            return caller;
        }
        UUID owner = companies.companyOfUploadClient(client).orElse(null);
        if (owner == null || (caller != null && !caller.equals(owner))) {
            throw new LedgerException(ErrorCode.FORBIDDEN, "client", "'client' is not a registered upload client of yours");
        }
        return owner;
    }
}
