package io.leadledger.tenancy;

import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** A company asks every endpoint for what belongs to another one. */
class EveryEndpointTest {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern ANY_UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern LOG_POSITION = Pattern.compile("position \\d+");

    /** Their answers are of the caller's own and never the same. */
    private static final Set<String> GIVING_SECRETS = Set.of("POST /auth/token", "POST /api/v1/rag/tickets");

    private static TestCompany owner;
    private static TestCompany stranger;
    private static Facts facts;
    private static String export;

    @BeforeAll
    static void two_companies() {
        owner = RunningLedger.get().newCompany("{\"name\": \"Quagga Ltd\", \"requests_per_minute\": 100000}");
        stranger = RunningLedger.get().newCompany("{\"name\": \"Stranger\", \"requests_per_minute\": 100000}");
        facts = Facts.of(owner);
        stranger.postEntities("""
                {"entity_id": "%s", "entity_type": "lead", "timestamp": "2026-01-20T09:00:00Z", "attributes": {"name": "Mine"}}"""
                .formatted(ForeignRequests.MINE));
        export = owner.get("/api/v1/audit/export").text();
    }

    @AfterAll
    static void nothing_of_the_owner_was_changed() {
        assertThat(export).contains(Facts.SECRET);
        assertThat(owner.get("/api/v1/audit/export").text()).isEqualTo(export);
        String keys = "/admin/v1/companies/" + owner.id() + "/api-keys";
        assertThat(RunningLedger.get().admin().get(keys).text()).contains(facts.in("{key}"));
    }

    static Stream<Probe> probes() {
        return ForeignRequests.all().stream();
    }

    @Test
    void every_endpoint_is_asked() {
        Set<String> asked = probes().map(Probe::endpoint).collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).containsExactlyInAnyOrderElementsOf(endpoints());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void others_ids_are_answered_like_unknown_ones(Probe probe) {
        Answer known = ask(stranger.client(), probe, facts);

        assertThat(known.status()).as(known.text()).isEqualTo(probe.status());
        assertThat(facts.in("{company} {lead} {user} {key}").split(" ")).as(known.text())
                .noneMatch(id -> known.text().contains(id) && !probe.toString().contains(facts.out(id)));
        assertThat(known.text()).doesNotContainIgnoringCase(Facts.SECRET);
        if (!GIVING_SECRETS.contains(probe.endpoint())) {
            Facts unknown = facts.unknown();
            Answer other = ask(stranger.client(), probe, unknown);
            assertThat(other.status()).as(other.text()).isEqualTo(known.status());
            assertThat(shape(unknown.out(other.text()))).isEqualTo(shape(facts.out(known.text())));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void the_header_of_another_company_is_refused(Probe probe) {
        if (probe.isOpen()) {
            return;
        }
        Answer foreign = ask(stranger.client(), probe, facts, "X-Company-ID", owner.id());
        Answer unknown = ask(stranger.client(), probe, facts, "X-Company-ID", UUID.randomUUID().toString());

        assertThat(foreign.status()).as(foreign.text()).isEqualTo(403);
        assertThat(shape(foreign.text())).isEqualTo(shape(unknown.text()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void the_owner_finds_what_the_stranger_asked_for(Probe probe) {
        if (!probe.method().equals("GET")) {
            return;
        }
        boolean administration = probe.path().startsWith("/admin/");
        Answer answer = ask(administration ? RunningLedger.get().admin() : owner.client(), probe, facts);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Answer ask(LedgerClient client, Probe probe, Facts ids, String... headers) {
        String path = ids.in(probe.path());
        return switch (probe.method()) {
            case "GET" -> client.get(path, headers);
            case "DELETE" -> client.delete(path, headers);
            case "PATCH" -> client.patch(path, probe.body() == null ? "" : ids.in(probe.body()), headers);
            case "PUT" -> client.put(path, probe.body() == null ? "" : ids.in(probe.body()), headers);
            case "POST" -> client.post(path, probe.body() == null ? "" : ids.in(probe.body()), headers);
            default -> throw new AssertionError("the client knows no " + probe.method());
        };
    }

    /** Without moments, ids of requests and how far the log is, which differ from answer to answer. */
    private static String shape(String text) {
        return LOG_POSITION.matcher(ANY_UUID.matcher(MOMENT.matcher(text).replaceAll("{moment}")).replaceAll("{uuid}")).replaceAll("{position}");
    }

    /** What the product maps, without what its libraries map. */
    private static Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        RunningLedger.get().bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("io.leadledger.")) {
                paths(mapping).forEach(path -> mapping.getMethodsCondition().getMethods()
                        .forEach(method -> endpoints.add(method + " " + path.replaceAll("\\{(\\w+):[^}]*}", "{$1}"))));
            }
        });
        endpoints.remove("GET /");
        endpoints.remove("GET /recordings/{token}"); // opens to whoever holds the link, and knows no caller
        return endpoints;
    }

    private static Set<String> paths(RequestMappingInfo mapping) {
        return mapping.getPathPatternsCondition() == null ? Set.of() : mapping.getPathPatternsCondition().getPatternValues();
    }
}
