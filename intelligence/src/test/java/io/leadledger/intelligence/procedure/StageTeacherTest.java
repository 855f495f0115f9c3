package io.leadledger.intelligence.procedure;

import io.leadledger.api.analysis.SopStage;
import io.leadledger.intelligence.passage.Chunk;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StageTeacherTest {

    private static final SopStage HAZARDS = new SopStage("stage_1", "Hazard check", 1, "", List.of("own words of the company"));
    private static final SopStage NEEDS =
            new SopStage("stage_2", "Needs assessment", 2, "Find out which repairs the property needs and how urgent they are", List.of());

    @Test
    void what_stands_under_the_heading_of_a_stage_is_said_in_it() {
        List<SopStage> taught = taught(
                new Chunk(1, "Step 1: Hazard check", "Ask whether there is asbestos in the attic.\nSay \"Are there any dogs in the yard?\" too."),
                new Chunk(1, "Appendix", "Keep the company car clean and tidy."));

        assertThat(taught.getFirst().phrases()).containsExactly("own words of the company", "asbestos attic", "dogs yard");
        assertThat(taught.getLast()).isEqualTo(NEEDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hazard check\n- Ask about asbestos in the attic", "1. Hazard check: Ask about asbestos in the attic.",
        "Hazard checks - asbestos in the attic"})
    void a_line_may_name_a_stage(String text) {
        assertThat(taught(new Chunk(null, null, text)).getFirst().phrases()).contains("asbestos attic");
    }

    @Test
    void the_next_stage_ends_the_one_before() {
        List<SopStage> taught = taught(new Chunk(1, null, "Hazard check\nLoose wires in the cellar\nNeeds assessment\nAge of the boiler"));

        assertThat(taught.getFirst().phrases()).contains("Loose wires cellar").doesNotContain("Age boiler");
        assertThat(taught.getLast().phrases()).containsExactly("Age boiler");
    }

    @Test
    void a_line_under_no_heading_belongs_to_the_stage_that_is_about_the_same() {
        List<SopStage> taught = taught(new Chunk(1, null, "Nothing here.\nEvery urgent repair of a property needs a photo."));

        assertThat(taught.getLast().phrases()).hasSize(1).first().asString().contains("urgent repair");
        assertThat(taught.getFirst()).isEqualTo(HAZARDS);
    }

    @Test
    void documents_about_something_else_teach_nothing() {
        assertThat(taught(new Chunk(1, "Holidays", "The office is closed on Sundays. Be kind to the neighbours."))).containsExactly(HAZARDS, NEEDS);
    }

    private static List<SopStage> taught(Chunk... passages) {
        return StageTeacher.teach(List.of(HAZARDS, NEEDS), List.of(List.of(passages)));
    }
}
