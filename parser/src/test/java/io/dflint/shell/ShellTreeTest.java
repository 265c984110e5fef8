package io.dflint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.shell.reader.ShellParser;
import io.dflint.text.LogicalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code NAME.sh} among the resources gives the tree in {@code NAME.tree}. To write the trees anew, run with
 * {@code -Ddflint.update} and read the difference.
 */
class ShellTreeTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/shell");

    static Stream<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".sh")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void readsAsExpected(Path file) throws IOException {
        String source = Files.readString(file);
        Path expected = Path.of(file.toString().replaceAll("\\.sh$", ".tree"));
        String actual = TreeDump.of(ShellParser.parseWithShebang(LogicalText.at(0, source), Dialect.SH), source);
        if (System.getProperty("dflint.update") != null) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }
}
