package io.leadledger.web.messaging;

import io.leadledger.web.family.ApiFamily;
import io.leadledger.web.request.RequestIds;
import io.leadledger.web.security.Caller;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RefuseWithoutCompanyTest {

    private final CommandMessage<Object> command = GenericCommandMessage.asCommandMessage("command");

    @Test
    void a_message_without_a_company_reaches_no_handler() {
        assertThatIllegalStateException().isThrownBy(() -> handle(command)).withMessageContaining("names no company");
        assertThatIllegalStateException().isThrownBy(() -> handle(command.andMetaData(Map.of("company_id", " "))));
    }

    @Test
    void what_a_request_sends_says_who_asks_and_is_handled() throws Exception {
        Caller caller = new Caller(UUID.randomUUID(), "k", "key:k", Set.of(), null, null);
        RequestIds ids = new RequestIds("r", "c", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        Map<String, Object> metaData = RequestMetaData.of(caller, ids, ApiFamily.INGESTION);
        assertThat(metaData)
                .containsEntry("company_id", caller.companyId().toString())
                .containsEntry("actor", "key:k")
                .containsEntry("family", "ingestion")
                .containsEntry("request_id", "r")
                .containsEntry("correlation_id", "c")
                .containsEntry("trace_id", "0af7651916cd43dd8448eb211c80319c");
        assertThat(handle(command.andMetaData(metaData))).isEqualTo("handled");
    }

    private static Object handle(CommandMessage<Object> message) throws Exception {
        var unitOfWork = new DefaultUnitOfWork<>(message);
        return RefuseWithoutCompany.<CommandMessage<Object>>interceptor().handle(unitOfWork, () -> "handled");
    }
}
