package io.leadledger.api.template;

import io.leadledger.api.error.LedgerException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Variables are written {@code {name}}. A value is put in as it is: braces in it mean nothing. */
public final class TemplateVariables {

    private static final Pattern USED = Pattern.compile("\\{([^{}]+)}");

    private TemplateVariables() {}

    /** In the order of their first use. */
    public static Set<String> used(List<TemplateStep> steps) {
        Set<String> names = new LinkedHashSet<>();
        for (TemplateStep step : steps) {
            USED.matcher(step.content()).results().forEach(use -> names.add(use.group(1)));
        }
        return names;
    }

    /** @throws LedgerException naming the first variable that is used and not declared, or declared and not used */
    public static void requireDeclared(List<TemplateStep> steps, Collection<String> declared) {
        Set<String> used = used(steps);
        used.stream().filter(name -> !declared.contains(name)).findFirst().ifPresent(name -> {
            throw LedgerException.invalid("variables", "must declare '" + name + "', which a step uses");
        });
        declared.stream().filter(name -> !used.contains(name)).findFirst().ifPresent(name -> {
            throw LedgerException.invalid("variables", "must not declare '" + name + "', which no step uses");
        });
    }

    /**
     * Fills in a template: what was given counts first, then what is known of the contact. Blank is no value.
     *
     * @param given with the call; one that the template does not use is passed over
     */
    public static Resolution resolve(TemplateContent template, Map<String, String> given, ContactValues contact) {
        Map<String, String> values = new HashMap<>();
        for (String name : template.variables()) {
            String said = given.get(name);
            String value = isBlank(said) ? contact.of(name) : said;
            if (value != null && !isBlank(value)) {
                values.put(name, value);
            }
        }
        List<String> missing = template.variables().stream().filter(name -> !values.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            return new Resolution.Unresolved(missing);
        }
        return new Resolution.Resolved(template.steps().stream().map(step -> step.saying(filled(step.content(), values))).toList());
    }

    private static String filled(String content, Map<String, String> values) {
        return USED.matcher(content)
                .replaceAll(use -> Matcher.quoteReplacement(values.getOrDefault(use.group(1), use.group())));
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
