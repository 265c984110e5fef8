package io.dflint.builder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.options.ShellCommands;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of the options in {@code docs/reference} is what the table gives; {@code -Ddflint.update} writes it anew. */
class ReferencePageTest {
    private static final Path PAGE = Path.of("../docs/reference/dfbuild.md");

    @Test
    void isUpToDate() throws IOException {
        PrintStream none = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(Path.of(""), InputStream.nullInputStream(), none, none, Map.of());
        String page = ShellCommands.reference(Dfbuild.help(terminal));
        if (System.getProperty("dflint.update") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("stale; see the comment of this test").hasContent(page);
    }
}
