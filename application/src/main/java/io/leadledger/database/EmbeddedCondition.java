package io.leadledger.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** An empty variable counts as none: that is how composed environments leave one out. */
class EmbeddedCondition implements Condition {

    static final String VARIABLE = "DATABASE_URL";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !StringUtils.hasText(context.getEnvironment().getProperty(VARIABLE));
    }
}
