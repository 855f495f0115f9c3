package io.leadledger.database;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an existing PostgreSQL is.
 *
 * @param jdbcUrl  without user and password unless it was given as a JDBC URL
 * @param username null when the URL names none
 * @param password null when the URL names none
 */
record DatabaseUrl(String jdbcUrl, @Nullable String username, @Nullable String password) {

    private static final Pattern URL = Pattern.compile(
            "postgres(?:ql)?://(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?(?<hosts>[^/?@]*)(?:/(?<name>[^?]*))?(?:\\?(?<query>.*))?");
    private static final Pattern HOSTS = Pattern.compile("(?:\\[[0-9a-fA-F:.%]+]|[^\\[\\]:,\\s]+)(?::\\d{1,5})?(?:,(?:\\[[0-9a-fA-F:.%]+]|[^\\[\\]:,\\s]+)(?::\\d{1,5})?)*");
    /** Names that PostgreSQL's own clients use where the JDBC driver has others. */
    private static final Map<String, String> PARAMETERS = Map.of("application_name", "ApplicationName", "connect_timeout", "connectTimeout",
            "target_session_attrs", "targetServerType", "channel_binding", "channelBinding");

    /**
     * Reads {@code postgres://user:password@host:port/name?parameter=value}, as hosting providers give it, or a JDBC URL.
     *
     * @throws DatabaseException when it is neither; the message does not repeat it, as it holds a password
     */
    static DatabaseUrl parse(String url) {
        String given = url.strip();
        if (given.startsWith("jdbc:postgresql:")) {
            return new DatabaseUrl(given, null, null);
        }
        Matcher matcher = URL.matcher(given);
        if (!matcher.matches() || !(matcher.group("hosts").isEmpty() || HOSTS.matcher(matcher.group("hosts")).matches())) {
            throw new DatabaseException("DATABASE_URL must look like postgres://user:password@host:5432/database or jdbc:postgresql://host/database; "
                    + "characters such as @ : / ? in the password are written %40 %3A %2F %3F.");
        }
        String user = decoded(matcher.group("user"));
        String name = decoded(matcher.group("name"));
        if (name == null) {
            name = user == null ? "postgres" : user;
        }
        String hosts = matcher.group("hosts").isEmpty() ? "localhost" : matcher.group("hosts");
        return new DatabaseUrl("jdbc:postgresql://" + hosts + "/" + encoded(name) + query(matcher.group("query")), user,
                decoded(matcher.group("password")));
    }

    private static String query(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return "";
        }
        StringJoiner joined = new StringJoiner("&", "?", "");
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String key = equals < 0 ? parameter : parameter.substring(0, equals);
            joined.add(PARAMETERS.getOrDefault(key, key) + (equals < 0 ? "" : parameter.substring(equals)));
        }
        return joined.toString();
    }

    /** A plus sign is a plus sign in a URL's user and path. */
    private static @Nullable String decoded(@Nullable String part) {
        if (part == null || part.isEmpty()) {
            return null;
        }
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new DatabaseException("DATABASE_URL has a % that is not followed by two hexadecimal digits; a plain % is written %25.");
        }
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Without the password, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "DatabaseUrl[" + (username == null ? "" : username + " at ") + jdbcUrl.replaceAll("\\?.*", "") + "]";
    }
}
