package io.leadledger.api.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.error.LedgerException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TemplateVariablesTest {

    private static TemplateContent saying(String content, String... variables) {
        return new TemplateContent("t", null, null, List.of(new TemplateStep("1", StepType.GREETING, content)), List.of(variables));
    }

    private static String said(Resolution resolution) {
        return ((Resolution.Resolved) resolution).steps().getFirst().content();
    }

    @Test
    void what_was_given_counts_before_what_is_known_of_the_contact() {
        ContactValues contact = new ContactValues("John Smith", "Acme Inc", Map.of("plan", JsonNodeFactory.instance.numberNode(3)));
        TemplateContent template = saying("{contactName} of {companyName}: {plan}", "contactName", "companyName", "plan");

        assertThat(said(TemplateVariables.resolve(template, Map.of("companyName", "Widgets"), contact))).isEqualTo("John Smith of Widgets: 3");
    }

    @Test
    void what_nobody_gave_is_named() {
        TemplateContent template = saying("{a} {b} {c}", "a", "b", "c");

        assertThat(TemplateVariables.resolve(template, Map.of("b", "x", "c", " "), ContactValues.NONE))
                .isEqualTo(new Resolution.Unresolved(List.of("a", "c")));
    }

    @Test
    void a_value_is_put_in_as_it_is() {
        TemplateContent template = saying("{a}{b}", "a", "b");

        assertThat(said(TemplateVariables.resolve(template, Map.of("a", "{b}$1\\", "b", "B"), ContactValues.NONE))).isEqualTo("{b}$1\\B");
    }

    @Test
    void declared_and_used_must_agree() {
        List<TemplateStep> steps = saying("Hi {who} {}").steps();

        assertThat(TemplateVariables.used(steps)).containsExactly("who");
        TemplateVariables.requireDeclared(steps, List.of("who"));
        assertThatThrownBy(() -> TemplateVariables.requireDeclared(steps, List.of()))
                .isInstanceOf(LedgerException.class).hasMessageContaining("'who'");
        assertThatThrownBy(() -> TemplateVariables.requireDeclared(steps, List.of("who", "whom")))
                .isInstanceOf(LedgerException.class).hasMessageContaining("'whom'");
    }
}
