package io.leadledger.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of the call center's document, by the titles of its endpoints, and what it means to be like one. */
final class Documented {

    private static final JsonNode EXAMPLES = read();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private Documented() {}

    private static JsonNode read() {
        try (InputStream examples = Documented.class.getResourceAsStream("/call-center/examples.json")) {
            return new JsonMapper().readTree(Objects.requireNonNull(examples));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be filled with ids that exist. */
    static ObjectNode request(String title) {
        return EXAMPLES.required(title).required("request").deepCopy();
    }

    static JsonNode response(String title) {
        return EXAMPLES.required(title).required("response");
    }

    /** Every documented field is there, and of the documented type and form. */
    static void assertLike(String title, JsonNode answer) {
        like(title, response(title), answer);
    }

    private static void like(String path, JsonNode example, JsonNode actual) {
        assertThat(actual.getNodeType()).as(path).isEqualTo(example.getNodeType());
        if (example.isObject()) {
            example.properties().forEach(field -> {
                assertThat(actual.has(field.getKey())).as("%s.%s in %s", path, field.getKey(), actual).isTrue();
                like(path + "." + field.getKey(), field.getValue(), actual.get(field.getKey()));
            });
        } else if (example.isArray()) {
            assertThat(actual).as(path).isNotEmpty();
            actual.forEach(each -> like(path + "[]", example.get(0), each));
        } else if (example.isTextual()) {
            likeText(path, example.asText(), actual.asText());
        } else if (example.isIntegralNumber() && !path.endsWith(".duration")) {
            assertThat(actual.isIntegralNumber()).as(path).isTrue();
        }
    }

    private static void likeText(String path, String example, String actual) {
        if (ID.matcher(example).matches()) {
            assertThat(actual).as(path).matches(ID);
        } else if (MOMENT.matcher(example).matches()) {
            assertThat(Instant.parse(actual)).as(path).isBetween(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));
        } else if (DAY.matcher(example).matches()) {
            assertThat(actual).as(path).matches(DAY);
        }
    }

    /** What was posted comes back, as far as it is shown. */
    static void assertEchoes(JsonNode posted, JsonNode answer) {
        posted.properties().stream().filter(field -> answer.has(field.getKey())).forEach(field -> same(field.getKey(), field.getValue(), answer.get(field.getKey())));
    }

    private static void same(String path, JsonNode posted, JsonNode shown) {
        if (posted.isObject()) {
            posted.properties().forEach(field -> same(path + "." + field.getKey(), field.getValue(), shown.path(field.getKey())));
        } else if (posted.isArray()) {
            assertThat(shown).as(path).hasSameSizeAs(posted);
            for (int i = 0; i < posted.size(); i++) {
                same(path + "[" + i + "]", posted.get(i), shown.get(i));
            }
        } else {
            assertThat(shown).as(path).isEqualTo(posted);
        }
    }
}
