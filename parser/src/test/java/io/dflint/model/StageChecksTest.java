package io.dflint.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.syntax.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageChecksTest {

    private static List<Problem> problems(String text) {
        return BuildModel.of(Dockerfile.parse(text)).problems();
    }

    @Test
    void numbersStagesWithoutName() {
        assertThat(problems("FROM scratch\nCOPY --from=0 /f /f\n"))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).isEqualTo("circular dependency: stage 0 depends on itself"));
        assertThat(problems("FROM scratch\nCOPY --from=1 /f /f\nFROM scratch\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("is defined after stage 0, which"));
    }

    @Test
    void refusesToCopyFromAStageBelow() {
        String text = "FROM scratch AS first\nCOPY --from=later /f /f\nFROM scratch AS later\n";
        assertThat(problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.range().of(text)).isEqualTo("later");
            assertThat(problem.message()).contains("is defined after stage first");
        });
    }

    @Test
    void refusesToMountAStageBelow() {
        String text = "FROM scratch AS first\nRUN --mount=from=later,target=/x true\nFROM scratch AS later\n";
        assertThat(problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.range().of(text)).isEqualTo("later");
            assertThat(problem.message()).contains("which mounts it");
        });
    }

    @Test
    void copiesFromAStageAbove() {
        assertThat(problems("FROM scratch AS first\nFROM scratch\nCOPY --from=first /f /f\n"))
                .isEmpty();
    }
}
