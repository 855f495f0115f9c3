package io.leadledger.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.Leadledger;
import io.leadledger.intelligence.retrieval.Retrieval;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/** The application with passages of its own and a short patience. */
final class AskLedger {

    private static final class Holder {
        static final AskLedger INSTANCE = new AskLedger();
    }

    private final SlowPassages passages = new SlowPassages();
    private final RunningLedger ledger;

    private AskLedger() {
        SpringApplication application = new SpringApplication(Leadledger.class);
        application.addInitializers(context -> ((GenericApplicationContext) context).registerBean(
                "slowPassages", Retrieval.class, () -> passages, definition -> definition.setPrimary(true)));
        ledger = RunningLedger.start(
                application, "--leadledger.ask.idle=12s", "--leadledger.ask.notice=9s", "--leadledger.ask.heartbeat=500ms",
                "--leadledger.ask.silence=6s", "--leadledger.ask.questions-per-minute=20");
    }

    static AskLedger get() {
        return Holder.INSTANCE;
    }

    SlowPassages passages() {
        return passages;
    }

    RunningLedger ledger() {
        return ledger;
    }

    AskClient open(String bearer, String... headers) {
        return AskClient.open(ledger.port(), bearer, headers);
    }

    /** A user whom the company's key vouches for. */
    static String token(TestCompany company, String user, String role) {
        JsonNode answer = company.post("/auth/token", "{\"user_id\": \"%s\", \"role\": \"%s\"}".formatted(user, role)).json();
        return answer.get("access_token").asText();
    }
}
