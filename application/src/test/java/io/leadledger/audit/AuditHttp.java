package io.leadledger.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.support.TestDatabase;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.Scope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import static org.assertj.core.api.Assertions.assertThat;

/** The audit endpoints with their SQL and their errors, without the rest of the application. */
final class AuditHttp implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPANY = "test.company";

    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    private final MockMvc mvc;

    AuditHttp(TestDatabase database) {
        DataSource dataSource = database.dataSource();
        context.setServletContext(new MockServletContext());
        context.addBeanFactoryPostProcessor(beans -> {
            beans.registerSingleton("dataSource", dataSource);
            beans.registerSingleton("jdbcClient", JdbcClient.create(dataSource));
        });
        context.register(Endpoints.class);
        context.refresh();
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    MockHttpServletResponse get(UUID company, String accept, String path, @Nullable Object... values) {
        try {
            return mvc.perform(MockMvcRequestBuilders.get(path, values).header("Accept", accept).requestAttr(COMPANY, company))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(path + " failed", e);
        }
    }

    JsonNode json(UUID company, String path, @Nullable Object... values) {
        MockHttpServletResponse response = get(company, "application/json", path, values);
        assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
        return read(text(response));
    }

    /** Asserts that the request is refused in the family's envelope, and gives its message. */
    String refusal(int status, UUID company, String path, @Nullable Object... values) {
        MockHttpServletResponse response = get(company, "application/json", path, values);
        assertThat(response.getStatus()).as(text(response)).isEqualTo(status);
        return read(text(response)).get("message").textValue();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (Exception e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableWebMvc
    @ComponentScan({"io.leadledger.query.audit", "io.leadledger.web.error"})
    static class Endpoints implements WebMvcConfigurer {

        @Override
        @SuppressWarnings("removal")
        public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
            converters.withJsonConverter(new MappingJackson2HttpMessageConverter());
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new CallerOfTheTest());
        }
    }

    private static final class CallerOfTheTest implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            UUID company = (UUID) request.getAttribute(COMPANY, NativeWebRequest.SCOPE_REQUEST);
            if (company == null) {
                throw new IllegalStateException("the test names no company");
            }
            return new Caller(company, "k", "key:k", Set.of(Scope.AUDIT_READ), null, null);
        }
    }
}
