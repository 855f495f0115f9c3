package io.leadledger.query.analytics;

import io.leadledger.api.query.analytics.CallFilter;
import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.api.query.analytics.DateRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the sums over calls. */
@Component
class CallSumReads {

    private static final List<String> COLUMNS = List.of(
            "calls", "completed", "converted", "timed", "duration_ms", "analysed", "objecting", "measured", "compliance", "heard", "sentiment");

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;

    CallSumReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param period number of the range
     * @param key empty for all together
     */
    record Sum(int period, String key, String part, CallTotals calls) {}

    /**
     * @param key sums of this rep, campaign or direction, or of all of them together when empty; of each when null
     * @return without those that are empty
     */
    List<Sum> sums(UUID companyId, Dimension dimension, @Nullable String key, List<Piece> pieces) {
        String single = PieceColumns.haveSingle(pieces) ? single(dimension, key) : "";
        return sums(companyId, dimension, key, key == null ? " and s.key <> ''" : " and s.key = :key", single, pieces);
    }

    /** Of each rep, and of all of them and of nobody together. */
    List<Sum> allSums(UUID companyId, Dimension dimension, DateRange range) {
        List<Piece> pieces = Piece.of(range, dimension);
        String single = PieceColumns.haveSingle(pieces) ? single(dimension, null) + single(dimension, "") : "";
        return sums(companyId, dimension, "", "", single, pieces);
    }

    private List<Sum> sums(
            UUID companyId, Dimension dimension, @Nullable String key, String condition, String single, List<Piece> pieces) {
        Map<String, Object> parameters = new HashMap<>(PieceColumns.of(pieces));
        parameters.put("company", companyId);
        parameters.put("dimension", dimension.wire());
        if (key != null) {
            parameters.put("key", key);
        }
        String rows = "select p.period, s.key, s.part, " + signed(dimension, "s.") + " from " + rows(condition);
        return read("select period, key, part, " + summed(dimension) + " from (" + rows + single + ") as pieces group by period, key, part"
                + " having sum(calls) <> 0", parameters);
    }

    private static String rows(String condition) {
        return PieceColumns.rowsOf("read.call_sum", "s", "bucket", " and s.span = p.span and s.dimension = :dimension" + condition);
    }

    private static String started(String condition) {
        return PieceColumns.rowsOf("read.counted_call", "c", "started_at", condition);
    }

    private static String single(Dimension dimension, @Nullable String key) {
        String shown = key == null ? dimension.key() : "cast(:key as text)";
        String condition = key == null ? dimension.key() + " is not null" : key.isEmpty() ? "true" : dimension.key() + " = :key";
        return " union all " + """
                select p.period, %s, %s, %s
                from %s%s
                where p.span = 'single' and %s and %s is not null"""
                .formatted(shown, dimension.part(), signed(dimension, "c."), started(""), dimension.source(), condition, dimension.part());
    }

    /**
     * One sum for each month or day.
     *
     * @param within of that span
     */
    NavigableMap<Instant, CallTotals> buckets(UUID companyId, Dimension dimension, String key, Piece within) {
        Map<String, Object> parameters = new HashMap<>(PieceColumns.of(List.of(within)));
        parameters.putAll(Map.of("company", companyId, "dimension", dimension.wire(), "key", key));
        NavigableMap<Instant, CallTotals> sums = new TreeMap<>();
        jdbc.sql("select s.bucket, " + String.join(", ", COLUMNS) + " from " + rows(" and s.key = :key and s.part = ''"))
                .params(parameters)
                .query(row -> {
                    sums.put(row.getObject("bucket", OffsetDateTime.class).toInstant(), totals(row));
                });
        return sums;
    }

    /**
     * For a combination that no sums are kept of: call by call.
     *
     * @return one for each range, in their order
     */
    List<CallTotals> counted(UUID companyId, CallFilter filter, List<DateRange> ranges) {
        List<Piece> pieces = new ArrayList<>();
        for (int period = 0; period < ranges.size(); period++) {
            pieces.add(new Piece(period, Piece.Span.SINGLE, 1, ranges.get(period).start(), ranges.get(period).end()));
        }
        Map<String, Object> parameters = new HashMap<>(PieceColumns.of(pieces));
        parameters.put("company", companyId);
        StringBuilder conditions = new StringBuilder();
        condition("rep_id", filter.repId(), conditions, parameters);
        condition("campaign_id", filter.campaignId(), conditions, parameters);
        condition("direction", filter.direction(), conditions, parameters);
        List<CallTotals> totals = new ArrayList<>(Collections.nCopies(ranges.size(), CallTotals.NONE));
        read("""
                select p.period, '' as key, '' as part, %s
                from %s group by p.period""".formatted(summed(Dimension.ALL), started(conditions.toString())), parameters)
                .forEach(sum -> totals.set(sum.period(), sum.calls()));
        return totals;
    }

    private static void condition(String column, @Nullable String value, StringBuilder conditions, Map<String, Object> parameters) {
        if (value != null) {
            conditions.append(" and c.").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }

    /** Days, in UTC, on which calls started. */
    List<Instant> days(UUID companyId, DateRange within) {
        List<Piece> around = List.of(new Piece(0, Piece.Span.DAY, 1, within.start().minus(DAY), within.end()));
        return jdbc.sql("select s.bucket from " + rows(" and s.bucket > p.from_at and s.key = '' and s.part = '' and s.calls <> 0"))
                .params(PieceColumns.of(around))
                .param("company", companyId)
                .param("dimension", Dimension.ALL.wire())
                .query((row, _) -> row.getObject("bucket", OffsetDateTime.class).toInstant())
                .list();
    }

    /** Of the campaigns that were made here; others are known by their ids alone. */
    Map<String, String> campaignNames(UUID companyId) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select campaign_id, name from public.campaign where company_id = :company").param("company", companyId).query(row -> {
            names.put(row.getString("campaign_id"), row.getString("name"));
        });
        return names;
    }

    private List<Sum> read(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters).query((row, _) -> new Sum(
                        row.getInt("period"), row.getString("key"), row.getString("part"), totals(row)))
                .list();
    }

    private static String signed(Dimension dimension, String alias) {
        return columns(dimension, name -> "p.sign * " + alias + name + " as " + name);
    }

    private static String summed(Dimension dimension) {
        return columns(dimension, name -> "cast(sum(" + name + ") as bigint) as " + name);
    }

    private static String columns(Dimension dimension, UnaryOperator<String> asked) {
        return COLUMNS.stream()
                .map(name -> dimension.has(name) ? asked.apply(name) : "cast(0 as bigint) as " + name)
                .collect(Collectors.joining(", "));
    }

    private static CallTotals totals(ResultSet row) throws SQLException {
        return new CallTotals(
                row.getLong("calls"), row.getLong("completed"), row.getLong("converted"), row.getLong("timed"), row.getLong("duration_ms"),
                row.getLong("analysed"), row.getLong("objecting"), row.getLong("measured"), row.getLong("compliance"),
                row.getLong("heard"), row.getLong("sentiment"));
    }
}
