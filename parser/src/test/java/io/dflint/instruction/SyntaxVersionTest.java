package io.dflint.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxVersionTest {

    @ParameterizedTest
    @CsvSource({
        "docker/dockerfile:1.4, 1.4, true",
        "docker/dockerfile:1.4, 1.5, false",
        "docker/dockerfile:1.4.3, 1.4, true",
        "docker/dockerfile:1.10, 1.9, true",
        "docker/dockerfile:1.9, 1.10, false",
        "docker.io/docker/dockerfile:1.2@sha256:0123, 1.3, false",
        "docker/dockerfile:1, 1.20, true",
        "docker/dockerfile:latest, 1.20, true",
        "docker/dockerfile, 1.20, true",
        "docker/dockerfile@sha256:0123, 1.14-labs, true",
        "docker/dockerfile:2.0, 1.20, true",
        "docker/dockerfile:1, 1.14-labs, false",
        "docker/dockerfile, 1.14-labs, false",
        "docker/dockerfile:1-labs, 1.14-labs, true",
        "docker/dockerfile:labs, 1.14-labs, true",
        "docker/dockerfile:1.13-labs, 1.14-labs, false",
        "docker/dockerfile:1.0-experimental, 1.2, false",
        "docker/dockerfile:experimental, 1.2, true",
        "docker/dockerfile:1.4 --some=argument, 1.5, false",
        "docker/dockerfile-upstream:master, 1.14-labs, true",
        "example.com/docker/dockerfile:1.2, 1.20, true",
        "docker/dockerfile:1.99999999999, 1.20, true",
        "docker/dockerfile:., 1.20, true"
    })
    void knowsWhatASyntaxHas(String syntax, String since, boolean has) {
        assertThat(SyntaxVersion.of(syntax).has(since)).isEqualTo(has);
    }

    @Test
    void withoutADirectiveEverythingMayBeThere() {
        assertThat(SyntaxVersion.of(null).has("1.14-labs")).isTrue();
        assertThat(SyntaxVersion.of("docker/dockerfile:1.0").has("")).isTrue();
    }
}
