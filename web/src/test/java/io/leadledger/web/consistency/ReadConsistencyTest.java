package io.leadledger.web.consistency;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.security.Caller;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReadConsistencyTest {

    private static final String PROJECTION = "lead_list";

    private final Caller caller = new Caller(UUID.randomUUID(), "k1", "key:k1", Set.of(), null, null);
    private final LastWrites lastWrites = new LastWrites();
    private final AtomicInteger looks = new AtomicInteger();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void a_read_that_asks_for_nothing_looks_once() {
        assertThat(reading(5).await(caller, request, PROJECTION)).isEqualTo(5);
        assertThat(looks).hasValue(1);
    }

    @Test
    void a_read_waits_for_the_position_it_names() {
        request.addHeader(ReadConsistency.MIN_EVENT_POSITION, "7");
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(growing(4).await(caller, request, response, PROJECTION)).isEqualTo(7);
        assertThat(response.getHeader("X-Projection-Position")).isEqualTo("7");
    }

    @Test
    void a_position_that_is_not_reached_is_projection_lagging_after_two_seconds() {
        request.addHeader(ReadConsistency.MIN_EVENT_POSITION, Long.toString(Long.MAX_VALUE));
        long begin = System.nanoTime();
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> reading(5).await(caller, request, PROJECTION))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.PROJECTION_LAGGING));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofMillis(1900), Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "", "1e3", "99999999999999999999"})
    void a_position_that_is_none_is_refused_by_its_header(String position) {
        request.addHeader(ReadConsistency.MIN_EVENT_POSITION, position);
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> reading(5).await(caller, request, PROJECTION))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("X-Min-Event-Position"))
                .satisfies(refusal -> assertThat(refusal.code().status()).isEqualTo(400));
    }

    @Test
    void a_credential_reads_its_own_last_write() {
        lastWrites.record(caller, 7);
        lastWrites.record(caller, 6);
        assertThat(growing(4).await(caller, request, PROJECTION)).isEqualTo(7);
    }

    @Test
    void a_credential_does_not_wait_for_ever_for_its_own_write() {
        lastWrites.record(caller, 7);
        long begin = System.nanoTime();
        assertThat(reading(5).await(caller, request, PROJECTION)).isEqualTo(5);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofMillis(450), Duration.ofSeconds(2));
    }

    @Test
    void other_credentials_never_wait() {
        lastWrites.record(new Caller(caller.companyId(), "k2", "key:k2", Set.of(), null, null), 7);
        lastWrites.record(new Caller(UUID.randomUUID(), "k1", "key:k1", Set.of(), null, null), 7);
        assertThat(reading(5).await(caller, request, PROJECTION)).isEqualTo(5);
        assertThat(looks).hasValue(1);
    }

    @Test
    void a_view_that_another_tells_of_is_waited_for() {
        AtomicInteger behind = new AtomicInteger(3);
        new ReadConsistency(lastWrites, provider((projection, company) -> projection.equals("calls") ? 6 : behind.getAndIncrement()))
                .level(caller, "analysis", "calls");
        assertThat(behind).hasValue(7);
    }

    private ReadConsistency reading(long position) {
        return new ReadConsistency(lastWrites, provider((projection, company) -> {
            looks.incrementAndGet();
            return position;
        }));
    }

    private ReadConsistency growing(long first) {
        return new ReadConsistency(lastWrites, provider((projection, company) -> first + looks.getAndIncrement()));
    }

    private static ObjectProvider<ProjectionPositions> provider(ProjectionPositions positions) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("positions", positions);
        return beans.getBeanProvider(ProjectionPositions.class);
    }
}
