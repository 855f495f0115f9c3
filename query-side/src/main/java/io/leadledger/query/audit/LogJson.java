package io.leadledger.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.EventJson;
import java.io.IOException;
import java.io.OutputStream;

/** Reads what the event store wrote, and writes what auditors get. */
final class LogJson {

    /** Unlike in the log, what is absent shows as null in answers. */
    static final ObjectMapper MAPPER = EventJson.newMapper().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);

    private static final JsonFactory FACTORY = MAPPER.getFactory();

    private LogJson() {}

    static JsonParser parser(RawJson json) throws IOException {
        return FACTORY.createParser(json.bytes());
    }

    /** The target stays open and unflushed when the generator is closed. */
    static JsonGenerator generator(OutputStream target) throws IOException {
        return FACTORY.createGenerator(target)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }
}
