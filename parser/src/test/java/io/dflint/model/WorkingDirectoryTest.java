package io.dflint.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDirectoryTest {

    @ParameterizedTest
    @CsvSource({
        "/a, b, /a/b",
        "/a, /b/./c//d/, /b/c/d",
        "/a/b, .., /a",
        "/a, ../../.., /",
        "/a, ../b, /b",
        "/, x, /x",
        "/a, .., /",
        "'', a/b, a/b",
        "'', .., ..",
        "a, ../.., ..",
        "a, ../../b, ../b",
        "/a, '', /a",
        "/a, C:\\app, C:/app",
        "/a, \\x, /x",
        "/a, d:/x/.., d:",
        "a/b, ..\\c, a/c"
    })
    void pathsAreResolved(String from, String to, String expected) {
        boolean inImage = !from.startsWith("/");
        WorkingDirectory resolved = new WorkingDirectory(from, inImage).resolve(to);
        assertThat(resolved.path()).isEqualTo(expected);
        assertThat(resolved.inImage()).isEqualTo(inImage && !WorkingDirectory.isAbsolute(to));
    }
}
