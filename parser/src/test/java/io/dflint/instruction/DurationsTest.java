package io.dflint.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "+0, 0",
        "1ns, 1",
        "1us, 1e3",
        "1µs, 1e3",
        "1μs, 1e3",
        "500ms, 5e8",
        "30s, 30e9",
        "1.5s, 15e8",
        "1.s, 1e9",
        ".5s, 5e8",
        "1m30s, 90e9",
        "1h1m1s1ms, 3661001e6",
        "-2s, -2e9",
        "+2s, 2e9",
        "1s1s, 2e9"
    })
    void durations(String text, double nanos) {
        assertThat(Durations.parse(text)).isEqualTo(nanos);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                "3",
                "s",
                ".",
                ".s",
                "1",
                "1d",
                "1 s",
                " 1s",
                "1s ",
                "1..5s",
                "1e3s",
                "1S",
                "1M",
                "1h5",
                "--1s",
                "٣s",
                "9999999999h",
                "x"
            })
    void noDurations(String text) {
        assertThat(Durations.parse(text)).isNaN();
    }
}
