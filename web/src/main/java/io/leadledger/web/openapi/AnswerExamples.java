package io.leadledger.web.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadledger.api.EventJson;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows the answers of the Otto document where a controller shows none: whole answers are too long to stand in code. */
@Configuration(proxyBeanMethods = false)
class AnswerExamples {

    private final Map<String, Object> examples = load();

    private static Map<String, Object> load() {
        try (InputStream in = Objects.requireNonNull(AnswerExamples.class.getResourceAsStream("/openapi/otto-answers.json"))) {
            return EventJson.mapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    OpenApiCustomizer exampleAnswers() {
        return this::show;
    }

    private void show(OpenAPI api) {
        if (api.getPaths() != null) {
            api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                Object example = examples.get(method + " " + path);
                if (example != null) {
                    show(example, operation);
                }
            }));
        }
    }

    private static void show(Object example, Operation operation) {
        operation.getResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .flatMap(AnswerExamples::types)
                .filter(type -> type.getExample() == null && type.getExamples() == null)
                .forEach(type -> type.setExample(example));
    }

    private static Stream<MediaType> types(ApiResponse response) {
        return response.getContent() == null ? Stream.empty() : response.getContent().values().stream();
    }
}
