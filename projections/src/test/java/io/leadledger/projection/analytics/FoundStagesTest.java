package io.leadledger.projection.analytics;

import io.leadledger.api.analysis.SopAnalysis.Stage;
import io.leadledger.api.query.analytics.FoundStage;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FoundStagesTest {

    @Test
    void a_stage_counts_once_under_its_id_however_it_is_written() {
        assertThat(found(stage(null, "introduction "), stage("s1", "Introduction"), stage("s1", "Opening"), stage(null, "Close")))
                .containsExactly(new FoundStage("s1", "Introduction"), new FoundStage(null, "Close"));
    }

    @Test
    void a_name_alone_is_its_own_part() {
        assertThat(FoundStages.parts(List.of(stage(null, "Needs Assessment")))).containsExactly("Needs Assessment");
    }

    private static List<FoundStage> found(Stage... detected) {
        return FoundStages.parts(Stream.of(detected).toList()).stream().map(FoundStage::of).toList();
    }

    private static Stage stage(@Nullable String id, String name) {
        return new Stage(id, name, null, null, null, null, null);
    }
}
