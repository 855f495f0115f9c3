package io.leadledger.command.telephony;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.MetaKeys;
import io.leadledger.api.command.CrmCommand;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.telephony.CallOrder;
import io.leadledger.api.telephony.OutboundCalling;
import io.leadledger.command.crm.KeptAnswers;
import io.leadledger.command.identity.CompanyTransactions;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import io.leadledger.web.company.Companies;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NoProviderTest {

    private static final OutboundCalling NOBODY = new OutboundCalling() {

        @Override
        public @Nullable String provider() {
            return null;
        }

        @Override
        public @Nullable String callerId() {
            return null;
        }
    };

    private final RunningLedger ledger = RunningLedger.get();
    private final TestCompany company = ledger.newCompany();

    @Test
    void without_a_provider_a_call_fails_saying_so_and_nothing_is_recorded() {
        String lead = company.post("/api/v1/crm/leads", "{\"phone\": \"+15550188\"}").json().get("leadId").asText();
        OutboundCallHandler handler = new OutboundCallHandler(
                ledger.bean(CompanyTransactions.class), ledger.bean(Companies.class), NOBODY, ledger.bean(CallQueue.class),
                ledger.bean(VoiceMinutes.class), ledger.bean(KeptAnswers.class));
        var nothing = JsonNodeFactory.instance.objectNode();
        CrmCommand.PlaceCall command = new CrmCommand.PlaceCall(
                UUID.fromString(company.id()), "call_never", lead, new CallOrder(null, null, nothing, nothing), Map.of(), Instant.now(), null);
        assertThatThrownBy(() -> inTransaction(handler, command))
                .isInstanceOfSatisfying(LedgerException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.CALL_FAILED);
                    assertThat(refused).hasMessageContaining("no telephony provider is configured");
                });
        assertThat(ledger.bean(JdbcClient.class).sql("SELECT count(*) FROM outbound_call WHERE company_id = ?::uuid")
                .param(company.id()).query(Integer.class).single()).isZero();
        assertThat(company.get("/api/v1/audit/calls/call_never").status()).isEqualTo(404);
    }

    private void inTransaction(OutboundCallHandler handler, CrmCommand.PlaceCall command) {
        new TransactionTemplate(ledger.bean(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(
                    new GenericCommandMessage<>(command, Map.of(MetaKeys.COMPANY_ID, company.id())));
            try {
                handler.handle(command);
            } finally {
                work.rollback();
            }
        });
    }
}
