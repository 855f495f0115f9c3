package io.leadledger.api.template;

/**
 * One thing to say.
 *
 * @param id its place, from 1
 * @param content with variables in braces
 */
public record TemplateStep(String id, StepType type, String content) {

    TemplateStep saying(String words) {
        return new TemplateStep(id, type, words);
    }
}
