package io.leadledger.projection.leadlist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadledger.projection.rows.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Leads as the last batches left them, so that busy ones are not read again. Each transaction takes the next number of each of its
 * companies from the database; what is remembered holds as long as nobody else took a number in between: another node, a repair, or
 * a crash that lost the newest numbers.
 */
final class LeadMemory {

    private static final int MOST = 20_000;

    private static final Rows<UUID> COMPANIES = new Rows<UUID>().column("company_id", "uuid", company -> company);

    private static final String NEXT_NUMBERS =
            """
            insert into lead_turn as t (company_id, number) select company_id, 1 from %s
            on conflict (company_id) do update set number = t.number + 1
            returning current_schema() as schema, company_id, number
            """
                    .formatted(COMPANIES.unnested("r"));

    private final JdbcTemplate jdbc;
    private final Cache<Place, Remembered> leads = Caffeine.newBuilder().maximumSize(MOST).build();
    private final ConcurrentMap<Owner, Mark> marks = new ConcurrentHashMap<>();
    private final AtomicLong spells = new AtomicLong();

    LeadMemory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A company in one generation of the projection, which has a schema of its own. */
    private record Owner(String schema, UUID companyId) {}

    private record Place(String schema, LeadKey lead) {}

    /** @param spell of uninterrupted turns: what was remembered in an earlier one may be out of date */
    private record Mark(long number, long spell) {}

    private record Remembered(StoredLead lead, long spell) {}

    private record Turn(Owner owner, long number) {}

    /** Begins a transaction about these companies. */
    Turns begin(Collection<UUID> companies) {
        List<Turn> taken = jdbc.query(NEXT_NUMBERS, (row, _) -> turn(row), COMPANIES.of(companies));
        Map<UUID, Turn> turns = new HashMap<>();
        taken.forEach(turn -> turns.put(turn.owner().companyId(), turn));
        return new Turns(turns);
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return new Turn(new Owner(row.getString("schema"), row.getObject("company_id", UUID.class)), row.getLong("number"));
    }

    /** What may be recalled and is to be remembered in one transaction. */
    final class Turns {

        private final Map<UUID, Turn> turns;
        private final Map<UUID, Long> spellsThatHold = new HashMap<>();

        private Turns(Map<UUID, Turn> turns) {
            this.turns = turns;
            turns.forEach((company, turn) -> {
                Mark mark = marks.get(turn.owner());
                if (mark != null && mark.number() == turn.number() - 1) {
                    spellsThatHold.put(company, mark.spell());
                }
            });
        }

        /** Those of the leads that are as they were left; the others must be read. */
        Map<LeadKey, StoredLead> recall(Collection<LeadKey> keys) {
            Map<LeadKey, StoredLead> recalled = new HashMap<>();
            for (LeadKey key : keys) {
                Turn turn = turns.get(key.companyId());
                Long spell = spellsThatHold.get(key.companyId());
                if (turn != null && spell != null) {
                    Remembered known = leads.getIfPresent(new Place(turn.owner().schema(), key));
                    if (known != null && known.spell() == spell) {
                        recalled.put(key, known.lead());
                    }
                }
            }
            return recalled;
        }

        /** Takes effect with the commit. */
        void remember(Map<LeadKey, StoredLead> left) {
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        turns.values().forEach(turn -> settle(turn, left));
                    }
                });
            }
        }
    }

    private void settle(Turn turn, Map<LeadKey, StoredLead> left) {
        marks.compute(turn.owner(), (owner, mark) -> {
            boolean uninterrupted = mark != null && mark.number() == turn.number() - 1;
            long spell = uninterrupted ? mark.spell() : spells.incrementAndGet();
            left.forEach((key, lead) -> {
                if (key.companyId().equals(owner.companyId())) {
                    leads.put(new Place(owner.schema(), key), new Remembered(lead, spell));
                }
            });
            return new Mark(turn.number(), spell);
        });
    }
}
