package io.dflint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.options.ShellCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the options in {@code docs/reference} is what the table gives; {@code -Ddflint.update} writes it anew. */
class ReferencePageTest {
    private static final Path PAGE = Path.of("../docs/reference/dfls.md");

    @Test
    void isUpToDate() throws IOException {
        String page = ShellCommands.reference(Options.help());
        if (System.getProperty("dflint.update") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("stale; see the comment of this test").hasContent(page);
    }
}
