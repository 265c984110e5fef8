package io.dflint.builder.cli.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0B",
        "12, 12B",
        "103, 103B",
        "999, 999B",
        "1000, 1kB",
        "2034567, 2.03MB",
        "188000000, 188MB",
        "1500000000, 1.5GB"
    })
    void showsSizes(long bytes, String expected) {
        assertThat(Units.size(bytes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, Less than a second",
        "PT1S, 1 second",
        "PT59S, 59 seconds",
        "PT60S, About a minute",
        "PT119S, About a minute",
        "PT59M, 59 minutes",
        "PT60M, About an hour",
        "PT89M, About an hour",
        "PT90M, 2 hours",
        "PT47H, 47 hours",
        "PT48H, 2 days",
        "P13D, 13 days",
        "P14D, 2 weeks",
        "P59D, 8 weeks",
        "P60D, 2 months",
        "P729D, 24 months",
        "P730D, 2 years"
    })
    void showsDurations(Duration duration, String expected) {
        assertThat(Units.duration(duration)).isEqualTo(expected);
    }

    @Test
    void shortens() {
        assertThat(Units.shortId("sha256:0123456789abcdef")).isEqualTo("0123456789ab");
        assertThat(Units.shortId("<missing>")).isEqualTo("<missing>");
        assertThat(Units.ellipsis("12345", 5)).isEqualTo("12345");
        assertThat(Units.ellipsis("123456", 5)).isEqualTo("1234…");
        assertThat(Units.ellipsis("😀😀😀", 2)).isEqualTo("😀…");
    }

    @ParameterizedTest
    @CsvSource({"512, 512", "1k, 1024", "64m, 67108864", "1.5g, 1610612736", "2GiB, 2147483648", "10MB, 10485760"})
    void readsSizes(String text, long expected) {
        assertThat(RunLimits.bytes(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "80, '{80/tcp=[[, ]]}'",
        "8080:80, '{80/tcp=[[, 8080]]}'",
        "127.0.0.1:8080:80/udp, '{80/udp=[[127.0.0.1, 8080]]}'",
        "127.0.0.1::80, '{80/tcp=[[127.0.0.1, ]]}'",
        "[::1]:8080:80, '{80/tcp=[[::1, 8080]]}'",
        "8000-8001:80-81, '{80/tcp=[[, 8000]], 81/tcp=[[, 8001]]}'",
        "8000-8009:80, '{80/tcp=[[, 8000-8009]]}'"
    })
    void readsPorts(String text, String expected) {
        PortBindings ports = new PortBindings();
        ports.add(text);
        assertThat(ports.bindings()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "80:x", "70000", "90-80", "1-3:1-2", "-1"})
    void refusesOtherPorts(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PortBindings().add(text));
    }

    @Test
    void alignsColumns() {
        Table table = new Table();
        table.add(List.of("REPOSITORY", "TAG", "SIZE"));
        table.add(List.of("a/very/long/name", "1", "12B"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        table.print(print);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("REPOSITORY         TAG       SIZE", "a/very/long/name   1         12B");
    }
}
