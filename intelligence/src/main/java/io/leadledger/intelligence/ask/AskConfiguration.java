package io.leadledger.intelligence.ask;

import org.apache.tomcat.websocket.server.Constants;
import org.apache.tomcat.websocket.server.WsSci;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(AskSettings.class)
class AskConfiguration implements WebSocketConfigurer {

    static final String PATH = "/api/v1/rag/query";

    private final AskSocket socket;
    private final AskHandshake handshake;

    AskConfiguration(AskSocket socket, AskHandshake handshake) {
        this.socket = socket;
        this.handshake = handshake;
    }

    /** Pages of any origin may connect: nobody is let in for a cookie. */
    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, PATH).addInterceptors(handshake).setAllowedOrigins("*");
    }

    /**
     * An embedded Tomcat finds no initialisers by itself. Beyond its buffer it closes the connection; what is too long for us and fits in
     * is refused by a message.
     */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> webSocketsInTomcat(AskSettings settings) {
        String buffer = Long.toString(2 * settings.longestMessage().toBytes());
        return factory -> factory.addContextCustomizers(context -> {
            context.addParameter(Constants.TEXT_BUFFER_SIZE_SERVLET_CONTEXT_INIT_PARAM, buffer);
            context.addServletContainerInitializer(new WsSci(), null);
        });
    }
}
