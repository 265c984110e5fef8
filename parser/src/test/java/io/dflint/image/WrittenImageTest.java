package io.dflint.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.text.LogicalText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenImageTest {

    @ParameterizedTest
    @CsvSource({
        "a, a, , ",
        "a:1, a, 1, ",
        "a:, a, '', ",
        "a@sha256:0, a, , sha256:0",
        "h:5000/a, h:5000/a, , ",
        "h:5000/a:1@sha256:0, h:5000/a, 1, sha256:0",
        "'${A:-b}', '${A:-b}', , ",
        "'${A:-b/c}:${T:-1}', '${A:-b/c}', '${T:-1}', ",
        "'a:${T', a, '${T', ",
        "'', '', , "
    })
    void findsItsParts(String image, String name, String tag, String digest) {
        WrittenImage parts = WrittenImage.of(LogicalText.at(7, image));
        assertThat(parts.name()).hasToString(name);
        assertThat(parts.tag() == null ? null : parts.tag().toString()).isEqualTo(tag);
        assertThat(parts.digest() == null ? null : parts.digest().toString()).isEqualTo(digest);
    }
}
