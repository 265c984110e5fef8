package io.dflint.builder.buildkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VertexNameTest {
    @ParameterizedTest
    @CsvSource({
        "[2/5] RUN make, '', '', 2, 5, RUN make",
        "[build 2/5] RUN make, '', build, 2, 5, RUN make",
        "[stage-1  2/10] COPY a b, '', stage-1, 2, 10, COPY a b",
        "[linux/arm64 build 1/5] FROM docker.io/library/alpine, linux/arm64, build, 1, 5, FROM docker.io/library/alpine",
        "[linux/amd64 2/2] RUN [ a ] b, linux/amd64, '', 2, 2, RUN [ a ] b",
    })
    void ofSteps(String name, String platform, String stage, int position, int total, String text) {
        assertThat(VertexName.parse(name)).isEqualTo(new VertexName(platform, stage, position, total, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[internal] load .dockerignore",
                "[auth] library/alpine:pull token for registry-1.docker.io",
                "exporting to image",
                "[a/b] x",
                "[3/2] RUN a",
                "[] x",
                "[",
                "",
            })
    void ofOthers(String name) {
        assertThat(VertexName.parse(name)).isNull();
    }

    @Test
    void basesBeginAStage() {
        assertThat(new VertexName("", "", 1, 2, "FROM x").isBase()).isTrue();
        assertThat(new VertexName("", "", 1, 2, "RUN FROM").isBase()).isFalse();
    }
}
