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
