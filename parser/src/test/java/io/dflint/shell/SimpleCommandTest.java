package io.dflint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.shell.reader.ShellParser;
import io.dflint.text.LogicalText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimpleCommandTest {
    private static SimpleCommand command(String source) {
        return ShellParser.parse(LogicalText.at(0, source), Dialect.BASH)
                .commands()
                .get(0)
                .command();
    }

    private static List<String> texts(List<ShellWord> words) {
        return words.stream().map(ShellWord::text).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "apt-get install, apt-get, apt-get",
        "A=1 B=2 apt-get install, apt-get, apt-get",
        "\"apt\"-'get' install, apt-get, apt-get",
        "\\apt-get install, apt-get, apt-get",
        "$PIP install,,",
        "A=1,,",
        "exec apt-get install, exec, apt-get",
        "exec -a name apt-get install, exec, apt-get",
        "command apt-get install, command, apt-get",
        "command -v apt-get, command, command",
        "busybox wget x, busybox, wget",
        "builtin echo, builtin, echo",
        "command $x, command,",
        "exec --login apt-get, exec, exec",
        "run apt-get install, run, apt-get",
        "sudo apt-get install, sudo, sudo"
    })
    void namesWhatIsRun(String source, String name, String program) {
        assertThat(command(source).name()).isEqualTo(name);
        assertThat(command(source).program()).isEqualTo(program);
    }

    @Test
    void understandsFlags() {
        SimpleCommand command = command("x --yes --set=1 -qfq -- - --no-more y");
        assertThat(command.hasFlag("yes")).isTrue();
        assertThat(command.hasFlag("set")).isTrue();
        assertThat(command.hasFlag("f")).isTrue();
        assertThat(command.hasFlag("y", "es", "x")).isFalse();
        assertThat(command.countFlag("q")).isEqualTo(2);
        assertThat(command.hasOption("-f", "--force")).isTrue();
        assertThat(command.hasOption("--yes")).isTrue();
        assertThat(command.hasOption("-y", "--q")).isFalse();
        assertThat(texts(command.operands())).containsExactly("--", "-", "y");
        assertThat(command.hasArg("a", "y")).isTrue();
        assertThat(command.hasArg("x")).isFalse();
    }

    @Test
    void dropsTheValuesOfOptions() {
        SimpleCommand command = command("pip install -r req.txt --index-url=x --target /t -U a");
        assertThat(texts(command.operands("r", "index-url", "target"))).containsExactly("install", "a");
        assertThat(texts(command.operands())).containsExactly("install", "req.txt", "/t", "a");
        assertThat(command.optionValue("r", "requirement")).isEqualTo("req.txt");
        assertThat(command.optionValue("index-url")).isEqualTo("x");
        assertThat(command.optionValue("U")).isEqualTo("a");
        assertThat(command.optionValue("z")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '%',
            value = {
                "plain, plain, plain",
                "'a b'\"c\"\\ d, a bc d, a bc d",
                "a$x-${y}, a${x}-${y},",
                "${x:-d}/y, ${x:-d}/y,",
                "$(cmd a)/y, $(cmd a)/y,",
                "`cmd`, $(cmd),",
                "$((1+2)), $((…)),",
                "*.deb, *.deb, *.deb",
                "~/x, ~/x, ~/x",
                "[ab]c, [ab]c, [ab]c",
                "\"$x\", ${x},",
                "'$x', $x, $x"
            })
    void showsWords(String word, String text, String literal) {
        ShellWord shown = command("echo " + word).args().get(0);
        assertThat(shown.text()).isEqualTo(text.replace("%", ""));
        assertThat(shown.literal()).isEqualTo(literal);
    }
}
