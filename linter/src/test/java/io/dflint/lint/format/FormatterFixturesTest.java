package io.dflint.lint.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The files in {@code src/test/resources/format} become what the {@code .formatted} file beside each holds; formatting that again changes
 * nothing. A file named {@code wrapped} has lines of at most 60 characters, indented by tabs. Adding a file adds a test.
 */
class FormatterFixturesTest {
    private static final FormatOptions WRAPPED = new FormatOptions("\t", null, 60, FormatOptions.DEFAULT.steps());
    private static final Path FOLDER = Path.of("src/test/resources/format");

    @TestFactory
    Stream<DynamicTest> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".Dockerfile")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        FormatOptions options = file.getFileName().toString().startsWith("wrapped") ? WRAPPED : FormatOptions.DEFAULT;
        String formatted = format(Files.readString(file), options);
        Path expected = Path.of(file.toString().replaceAll("Dockerfile$", "formatted"));
        if (System.getProperty("dflint.update") != null) {
            Files.writeString(expected, formatted);
        }
        assertThat(formatted).isEqualTo(Files.readString(expected));
        assertThat(format(formatted, options)).isEqualTo(formatted);
    }

    private static String format(String text, FormatOptions options) {
        return Formatter.text(SourceText.of(text), options).content();
    }
}
