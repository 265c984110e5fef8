package io.dflint.lint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSizeTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "4096, 4096",
        "512K, 524288",
        "16m, 16777216",
        "1G, 1073741824",
        "0, -1",
        "2G, -1",
        "3T, -1",
        "K, -1",
        "'', -1",
        "-5, -1",
        "1.5M, -1",
        "99999999999999999999, -1",
    })
    void readsSizes(String text, long bytes) {
        assertThat(FileSize.parse(text)).isEqualTo(bytes);
    }
}
