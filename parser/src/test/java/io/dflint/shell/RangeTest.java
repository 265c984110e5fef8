package io.dflint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.shell.reader.ShellParser;
import io.dflint.text.LogicalText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nodes stand where their text stands in the Dockerfile, also when lines were joined. */
class RangeTest {
    private static final String DOCKERFILE = """
            FROM x
            RUN apt-get \\
                # the tools
                install -y "cu\\
            rl" $(uname \\
                -r) && \\
                echo `id \\`whoami\\`` > /out
            """;

    /** As a Dockerfile reader joins it: continuations, comments and the instruction's name are gone. */
    private static LogicalText joined() {
        LogicalText.Builder joined = LogicalText.builder();
        int at = DOCKERFILE.indexOf("apt-get");
        while (at < DOCKERFILE.length()) {
            int end = DOCKERFILE.indexOf('\n', at);
            String line = DOCKERFILE.substring(at, end);
            if (!line.strip().startsWith("#")) {
                joined.append(line.endsWith("\\") ? line.substring(0, line.length() - 1) : line, at);
            }
            at = end + 1;
        }
        return joined.build();
    }

    private final Script script = ShellParser.parse(joined(), Dialect.SH);

    private String source(ShellNode node) {
        return node.range().of(DOCKERFILE);
    }

    @Test
    void wordsMapBack() {
        SimpleCommand install = script.commands().get(0).command();
        assertThat(install.words().stream().map(this::source))
                .containsExactly("apt-get", "install", "-y", "\"cu\\\nrl\"", "$(uname \\\n    -r)");
        assertThat(install.words().get(3).text()).isEqualTo("curl");
    }

    @Test
    void commandsMapBack() {
        List<CommandSite> commands = script.commands();
        assertThat(commands).hasSize(5);
        assertThat(source(commands.get(1).command())).isEqualTo("uname \\\n    -r");
        assertThat(source(commands.get(2).command())).isEqualTo("echo `id \\`whoami\\`` > /out");
        assertThat(source(commands.get(3).command())).isEqualTo("id \\`whoami\\`");
        assertThat(source(commands.get(4).command())).isEqualTo("whoami");
    }

    @Test
    void operatorsAndRedirectionsMapBack() {
        Statement statement = script.body().statements().get(0);
        assertThat(source(statement.operators().get(0))).isEqualTo("&&");
        assertThat(source(script.commands().get(2).command().redirections().get(0)))
                .isEqualTo("> /out");
    }

    @Test
    void theScriptCoversItsText() {
        assertThat(script.range().of(DOCKERFILE)).startsWith("apt-get").endsWith("/out");
    }
}
