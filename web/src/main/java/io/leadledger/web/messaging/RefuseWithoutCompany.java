package io.leadledger.web.messaging;

import io.leadledger.api.MetaKeys;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** The last line of tenancy: a command or query that says no company reaches no handler. */
public final class RefuseWithoutCompany {

    private RefuseWithoutCompany() {}

    /** To be registered on the command and query buses. */
    public static <T extends Message<?>> MessageHandlerInterceptor<T> interceptor() {
        return (unitOfWork, chain) -> {
            T message = unitOfWork.getMessage();
            if (!(message.getMetaData().get(MetaKeys.COMPANY_ID) instanceof String company) || company.isBlank()) {
                throw new IllegalStateException(message.getPayloadType().getSimpleName() + " names no company");
            }
            return chain.proceed();
        };
    }
}
