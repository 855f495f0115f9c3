package io.leadledger.upload;

import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A company in India with a registered upload client. */
public record UploadingCompany(TestCompany company, String client) {

    public static final String CALL_DATA = "/apis/api/public/call-data";

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    public static UploadingCompany make() {
        return of(RunningLedger.get().newCompany("{\"name\": \"Uploads\", \"default_country\": \"IN\"}"));
    }

    public static UploadingCompany of(TestCompany company) {
        String client = "68c90d626052ee95ac77%04d".formatted(CLIENTS.incrementAndGet());
        RunningLedger.get().admin().post(
                "/admin/v1/companies/" + company.id() + "/upload-clients", "{\"client\": \"%s\"}".formatted(client));
        return new UploadingCompany(company, client);
    }

    /** As the existing client does: without a key. */
    public static LedgerClient stranger() {
        return RunningLedger.get().client("");
    }

    public String campaign() {
        return "campaign-" + client;
    }

    public Answer upload(String json) {
        return stranger().post(CALL_DATA, json);
    }

    public Answer uploadLines(String lines) {
        return stranger().post(CALL_DATA, "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8));
    }

    /** @param more further members, from a comma on */
    public String call(String callId, String details, String more) {
        return """
                {"campaignId": "%s", "voiceAgentId": "agent-1", "client": "%s", "callDetails": {"callId": "%s"%s}%s}"""
                .formatted(campaign(), client, callId, details, more);
    }
}
