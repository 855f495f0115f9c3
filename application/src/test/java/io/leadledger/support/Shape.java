package io.leadledger.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares answers with a document's examples: every member is there and of the documented type. More members may be there. */
public final class Shape {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final Set<String> open;
    private final List<String> differences = new ArrayList<>();

    private Shape(Set<String> open) {
        this.open = open;
    }

    /** @param open members whose names an example only makes up, such as custom fields; their own members are not looked at */
    public static void assertLike(String example, JsonNode answer, String... open) {
        Shape shape = new Shape(Set.of(open));
        shape.compare("", read(example), answer);
        assertThat(shape.differences).as("%s", answer).isEmpty();
    }

    private static JsonNode read(String example) {
        try {
            return new JsonMapper().readTree(example);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private void compare(String path, JsonNode example, JsonNode answer) {
        if (example.getNodeType() != answer.getNodeType()) {
            differences.add(path + " is " + answer.getNodeType() + " in place of " + example.getNodeType());
        } else if (example.isObject()) {
            members(path, example, answer);
        } else if (example.isArray() && !example.isEmpty()) {
            elements(path, example, answer);
        } else if (example.getNodeType() == JsonNodeType.STRING) {
            form(path, MOMENT, example, answer);
            form(path, DAY, example, answer);
        }
    }

    private void members(String path, JsonNode example, JsonNode answer) {
        if (!path.isEmpty() && open.contains(path.substring(path.lastIndexOf('/') + 1))) {
            return;
        }
        example.properties().forEach(member -> compare(path + "/" + member.getKey(), member.getValue(), answer.path(member.getKey())));
    }

    private void elements(String path, JsonNode example, JsonNode answer) {
        if (answer.isEmpty()) {
            differences.add(path + " is empty");
        }
        for (int i = 0; i < answer.size(); i++) {
            compare(path + "/" + i, example.get(0), answer.get(i));
        }
    }

    private void form(String path, Pattern form, JsonNode example, JsonNode answer) {
        if (form.matcher(example.textValue()).matches() && !form.matcher(answer.textValue()).matches()) {
            differences.add(path + " is " + answer + ", unlike " + example);
        }
    }
}
