package io.leadledger.web.error;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContainerErrors {

    /** External ids may hold slashes and backslashes; a segment reaches its controller with them decoded, instead of Tomcat refusing the path. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorsOfTheContainer() {
        TomcatContextCustomizer valve = context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ContainerErrorValve.class.getName());
            }
        };
        return factory -> {
            factory.addContextCustomizers(valve);
            factory.addConnectorCustomizers(connector -> {
                connector.setEncodedSolidusHandling("passthrough");
                connector.setEncodedReverseSolidusHandling("passthrough");
            });
        };
    }
}
