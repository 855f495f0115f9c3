package io.leadledger.api.state;

import com.fasterxml.jackson.databind.node.DecimalNode;
import io.leadledger.api.LeadEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LeadScoreTest {

    private static final Instant MORNING = Instant.parse("2026-01-05T08:00:00Z");

    private static LeadState posted(String leadScore) {
        return LeadState.NEW.evolve(new LeadEvent.Captured(
                "l", "lead", false, Map.of("lead_score", DecimalNode.valueOf(new BigDecimal(leadScore))), List.of(), MORNING));
    }

    private static LeadEvent scored(String score, Instant at) {
        return new LeadEvent.Scored("l", new BigDecimal(score), null, null, Map.of(), at);
    }

    @ParameterizedTest
    @CsvSource({"85, 85, Hot", "0.85, 85, Hot", "1, 100, Hot", "79.99, 79.99, Warm", "50, 50, Warm", "49, 49, Cold", "0, 0, Cold", "250, 100, Hot"})
    void a_posted_lead_score_up_to_one_is_a_share(String leadScore, BigDecimal score, String status) {
        LeadScore result = LeadScore.of(posted(leadScore));

        assertThat(result.score()).isEqualByComparingTo(score);
        assertThat(result.status()).isEqualTo(status);
    }

    @Test
    void a_scoring_of_one_is_one_of_a_hundred() {
        LeadState lead = posted("0.85").evolve(scored("1", MORNING.plusSeconds(1)));

        assertThat(LeadScore.of(lead).score()).isEqualByComparingTo("1");
    }

    @Test
    void an_older_scoring_does_not_replace_a_newer_one() {
        LeadState lead = LeadState.NEW.evolve(scored("90", MORNING)).evolve(scored("10", MORNING.minusSeconds(1)));

        assertThat(LeadScore.of(lead).score()).isEqualByComparingTo("90");
    }

    @Test
    void the_newest_explicit_tag_comes_before_every_score() {
        LeadState lead = posted("95").evolve(new LeadEvent.Tagged("l", List.of("cold"), Map.of(), MORNING.minusSeconds(60)));

        assertThat(LeadScore.of(lead).status()).isEqualTo("Cold");
    }

    @Test
    void a_lead_without_any_score_has_no_status() {
        assertThat(LeadScore.of(LeadState.NEW)).isEqualTo(new LeadScore(null, null, null));
    }
}
