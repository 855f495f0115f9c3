package io.leadledger.benchmark.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Values that programs stumble over. */
final class Nasty {

    /** As they stand in a JSON document. */
    static final List<String> JSON = List.of(
            "null", "true", "[]", "{}", "[[[]]]", "{\"a\":{\"b\":[null]}}", "\"\"", "\" \"", "0", "-1", "-0", "1e308", "1e999999",
            "-1e999999", "1e-999999",
            "123456789012345678901234567890", "0.1e1", "9223372036854775808", "2147483648", "\"\\u0000\"", "\"\\ud800\"",
            "\"\\udfff\\ud800\"",
            "\"\\uFEFF\"", "\"2025-02-30T25:61:61Z\"", "\"+999999999-12-31T23:59:59Z\"", "\"9999-12-31T23:59:59Z\"", "\"-1\"", "\"NaN\"",
            "\"1e999999\"",
            "\"'; drop table domain_event_entry; --\"", "\"${jndi:ldap://localhost/x}\"", "\"../../etc/passwd\"", "\"%00\"",
            "\"\uD83D\uDE00\"",
            "\"" + "x".repeat(513) + "\"", "\"" + "\u00e9".repeat(5_000) + "\"", "NaN", "Infinity", "'x'", "undefined", "["
            + "1,".repeat(2_000) + "1]",
            "{\"a\":1,\"a\":2}", "{\"\":\"\"}", "{\"__proto__\":{},\"constructor\":1}", "\"unterminated", "\\u0022");

    /** As they stand in a path or a query, percent-encoded or wrongly so. */
    static final List<String> URL = List.of(
            "", "%20", "0", "-1", "-2147483649", "99999999999999999999", "1e999999", "NaN", "1.5", "%2B1", "0x10", "true", "null", "%00",
            "%0A%0D", "%zz", "%",
            "%C0%AF", "%ED%A0%80", "%FF", "%F0%9F%98%80", "..%2F..%2Fetc", "..", "%2e%2e", ";a=b", "%3Bjsessionid=1", "*", "%25", "_",
            "%5C", "%27%20or%201%3D1--",
            "%22", "%7B%7D", "[]", "a".repeat(600), "%E2%80%AE", "2025-13-45", "0000-00-00", "%2B999999999-12-31",
            "9999-12-31T23%3A59%3A59.999999999Z", "-999999999-01-01",
            "a,b,c,,,", ",", "asc%3B%20drop", "last_message_at", "550e8400-e29b-41d4-a716-446655440000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff", "eyJzIjoibmFtZSJ9",
            "e30", "bnVsbA", "b64%3D%3D");

    /** As they stand in a header. */
    static final List<String> HEADER = List.of(
            "", "-1", "99999999999999999999", "a".repeat(3_000), "\u00ff\u00fe", "*/*;q=2", "text/html, application/json;q=x",
            "application/problem+json", "text/csv",
            "application/cloudevents-batch+json", "a/b/c", "null", "00-0-0-0", "00-" + "f".repeat(32) + "-" + "f".repeat(16) + "-zz",
            "=?utf-8?q?x?=", "\t", "1;2;3", "{}");

    static final List<String> HEADER_NAMES = List.of(
            "X-Min-Event-Position", "Accept", "X-Company-ID", "X-Request-ID", "X-Correlation-ID", "traceparent", "Idempotency-Key",
            "X-UWC-Version", "Accept-Language",
            "Accept-Encoding", "If-None-Match", "Range", "Origin", "Cookie", "X-Forwarded-For", "X-HTTP-Method-Override",
            "Content-Encoding", "Expect-CT");

    static final List<String> CONTENT_TYPES = List.of(
            "application/json", "application/x-ndjson", "text/plain", "application/xml", "application/json;charset=bogus",
            "application/json;charset=utf-16",
            "multipart/form-data", "multipart/form-data; boundary=", "application/x-www-form-urlencoded", "application/octet-stream",
            "a/b/c", "json", "",
            "application/json, text/plain", "*/*");

    private Nasty() {}

    static <T> T one(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
