package io.leadledger.log;

import io.leadledger.web.messaging.RefuseWithoutCompany;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/** No handler of ours sees a message that belongs to no company. */
@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

    @Autowired
    void guard(CommandBus commands, QueryBus queries) {
        commands.registerHandlerInterceptor(RefuseWithoutCompany.interceptor());
        queries.registerHandlerInterceptor(RefuseWithoutCompany.interceptor());
    }
}
