package io.leadledger.command.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import io.leadledger.api.template.TemplateContent;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Earlier versions of templates. They never change, so the read model cannot be behind with one that is there. */
@Component
public class TemplateVersions {

    private final JdbcClient jdbc;

    TemplateVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<TemplateContent> find(UUID companyId, String templateId, int version) {
        return jdbc.sql("""
                        SELECT content FROM read.template_version
                        WHERE company_id = :company AND template_id = :template AND version = :version""")
                .param("company", companyId)
                .param("template", templateId)
                .param("version", version)
                .query((row, _) -> read(row.getString("content")))
                .optional();
    }

    private static TemplateContent read(String json) {
        try {
            return EventJson.mapper().readValue(json, TemplateContent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
