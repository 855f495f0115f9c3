package io.leadledger.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.web.support.WebTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DescriptionTest extends WebTest {

    @Test
    void the_description_is_openapi_3_1_and_groups_operations_by_family() {
        HttpResponse<String> answer = send(to("/v3/api-docs"));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode api = json(answer);
        assertThat(api.path("openapi").asText()).startsWith("3.1");
        assertThat(api.at("/paths/~1auth~1token/post/tags/0").asText()).isEqualTo("Administration");
        assertThat(api.at("/paths/~1health/get/tags/0").asText()).isEqualTo("System");
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asText()).isEqualTo("bearer");
        assertThat(api.at("/components/schemas/LeadsError/properties/correlationId").isObject()).isTrue();
        assertThat(api.at("/paths/~1auth~1token/post/responses/401/content/application~1json/schema/$ref").asText())
                .isEqualTo("#/components/schemas/Error");
    }

    @Test
    void callers_are_no_parameters() {
        JsonNode operation = json(send(to("/v3/api-docs"))).at("/paths/~1api~1v1~1whoami/get");
        assertThat(operation.isObject()).isTrue();
        assertThat(operation.path("parameters")).isEmpty();
    }

    @Test
    void the_page_can_be_browsed_without_a_credential() {
        assertThat(send(to("/")).headers().firstValue("Location")).hasValue("/swagger-ui/index.html");
        assertThat(send(to("/swagger-ui/index.html")).statusCode()).isEqualTo(200);
        assertThat(send(to("/swagger-ui.html")).statusCode()).isBetween(200, 302);
        assertThat(send(to("/v3/api-docs/swagger-config")).statusCode()).isEqualTo(200);
        assertThat(send(to("/v3/api-docs.yaml")).statusCode()).isEqualTo(200);
    }
}
