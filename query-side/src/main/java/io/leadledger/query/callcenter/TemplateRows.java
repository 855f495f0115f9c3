package io.leadledger.query.callcenter;

import io.leadledger.api.state.Lifespan;
import io.leadledger.api.template.TemplateContent;
import io.leadledger.api.template.TemplateState;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListQuery;
import io.leadledger.query.list.ListRequest;
import io.leadledger.web.callcenter.TemplateAnswer;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TemplateRows {

    private final JdbcClient jdbc;

    TemplateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param search as a pattern for LIKE */
    Found<TemplateSummary> list(UUID companyId, @Nullable String industry, @Nullable String search, ListRequest page) {
        return new ListQuery("read.template t", "t.template_id")
                .where("t.company_id = :company", "company", companyId)
                .where("not t.deleted")
                .where("lower(t.industry) = lower(:industry)", "industry", industry)
                .where("t.search like :search", "search", search)
                .read(jdbc, "t.state", page, (row, _) -> StoredJson.read(row.getString("state"), TemplateState.class))
                .map(templates -> summaries(companyId, templates));
    }

    private List<TemplateSummary> summaries(UUID companyId, List<TemplateState> templates) {
        Map<String, Long> usage = usage(companyId, templates.stream().map(template -> String.valueOf(template.templateId())).toList());
        return templates.stream().map(template -> TemplateSummary.of(template, usage.getOrDefault(template.templateId(), 0L))).toList();
    }

    /** @param version null for the newest */
    Optional<TemplateAnswer> find(UUID companyId, String templateId, @Nullable Integer version) {
        return jdbc.sql("""
                        SELECT t.state, v.version, v.content
                        FROM read.template t JOIN read.template_version v ON v.company_id = t.company_id AND v.template_id = t.template_id
                        WHERE t.company_id = :company AND t.template_id = :template AND NOT t.deleted
                          AND v.version = coalesce(:version, (t.state ->> 'version')::integer)""")
                .param("company", companyId)
                .param("template", templateId)
                .param("version", version, Types.INTEGER)
                .query((row, _) -> {
                    Lifespan lifespan = StoredJson.read(row.getString("state"), TemplateState.class).lifespan();
                    TemplateContent content = StoredJson.read(row.getString("content"), TemplateContent.class);
                    return new TemplateState(templateId, row.getInt("version"), content, lifespan);
                })
                .optional()
                .map(template -> TemplateAnswer.of(template, usage(companyId, List.of(templateId)).getOrDefault(templateId, 0L)));
    }

    /** Calls that were made, or are being made, with each of these. */
    private Map<String, Long> usage(UUID companyId, List<String> templateIds) {
        Map<String, Long> usage = new HashMap<>();
        jdbc.sql("""
                        SELECT template_id, count(*) AS calls FROM read.call
                        WHERE company_id = :company AND template_id = ANY(:templates) AND status NOT IN ('scheduled', 'cancelled')
                        GROUP BY template_id""")
                .param("company", companyId)
                .param("templates", templateIds.toArray(String[]::new))
                .query(row -> {
                    usage.put(row.getString("template_id"), row.getLong("calls"));
                });
        return usage;
    }
}
