package io.leadledger.web.openapi;

import io.leadledger.web.family.ApiFamily;
import io.leadledger.web.request.RequestIds;
import io.leadledger.web.security.Caller;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every operation is put under its family by its path, and given the errors that any of them can answer with. */
@Configuration(proxyBeanMethods = false)
class Description {

    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, RequestIds.class);
    }

    @Bean
    OpenAPI apiDescription() {
        return new OpenAPI()
                .info(new Info()
                        .title("Leadledger")
                        .version("1.0.0")
                        .description("Leads, deals, calls and conversations of a sales team, kept as events and served to five API families."))
                .tags(Arrays.stream(ApiFamily.values()).map(Description::tag).toList())
                .components(new Components()
                        .addSecuritySchemes(BEARER, new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .description("An API key, or a token from /auth/token")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    OpenApiCustomizer familiesAndErrors() {
        return api -> {
            // not before: what no controller refers to is removed before this is called
            ErrorSchemas.all().forEach(api.getComponents()::addSchemas);
            if (api.getPaths() != null) {
                api.getPaths().forEach((path, item) -> item.readOperations().forEach(operation -> complete(ApiFamily.ofPath(path), operation)));
            }
        };
    }

    private static void complete(ApiFamily family, Operation operation) {
        operation.setTags(List.of(nameOf(family)));
        if (family == ApiFamily.SYSTEM) {
            operation.setSecurity(List.of());
        } else {
            ErrorSchemas.addErrors(family.envelope(), operation.getResponses());
        }
    }

    private static Tag tag(ApiFamily family) {
        return new Tag().name(nameOf(family));
    }

    private static String nameOf(ApiFamily family) {
        return switch (family) {
            case INGESTION -> "Ingestion";
            case AUDIT -> "Audit";
            case OTTO -> "Otto";
            case NEXUS -> "NexusCRM";
            case LEADS -> "Leads";
            case CALL_CENTER -> "Call center";
            case UPLOAD -> "Call-data upload";
            case ADMIN -> "Administration";
            case SYSTEM -> "System";
        };
    }
}
