package io.leadledger.web.idempotency;

import io.leadledger.api.error.LedgerException;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers differently each time, so that a replay shows. */
@RestController
class CountingController {

    final AtomicInteger count = new AtomicInteger();
    volatile CountDownLatch begun = new CountDownLatch(1);
    volatile CountDownLatch mayEnd = new CountDownLatch(0);

    private final IdempotentRequests requests;

    CountingController(IdempotentRequests requests) {
        this.requests = requests;
    }

    @PostMapping({"/api/v1/counts", "/api/v1/other-counts"})
    ResponseEntity<byte[]> count(@RequestBody byte[] body, Caller caller, HttpServletRequest request) {
        return requests.execute(caller, request, body, () -> answer(new String(body, StandardCharsets.UTF_8)));
    }

    private ResponseEntity<byte[]> answer(String body) {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (body.contains("bad")) {
            throw LedgerException.invalid("body", "is bad");
        }
        byte[] answer = ("{\"count\":" + count.incrementAndGet() + "}").getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.status(201).header("X-Event-Position", "7").contentType(MediaType.APPLICATION_JSON).body(answer);
    }
}
