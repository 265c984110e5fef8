package io.dflint.shell.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.shell.Dialect;
import io.dflint.shell.Script;
import io.dflint.shell.ShellWord;
import io.dflint.shell.reader.ShellParser;
import io.dflint.text.LogicalText;
import io.dflint.word.MapEnvironment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalledCommandsTest {

    private static List<CalledCommand> called(String source) {
        Script script = ShellParser.parse(LogicalText.at(0, source), Dialect.BASH);
        return CalledCommands.of(script, script.commands(), MapEnvironment.EMPTY);
    }

    private static String text(CalledCommand called) {
        StringBuilder text = new StringBuilder();
        for (ShellWord word : called.called().command().words()) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '%',
            value = {
                "apk add x | apk add x",
                "/sbin/apk add x | apk add x",
                "sudo -u a apk add x | sudo -u a apk add x, apk add x",
                "env A=b timeout -k 1 9 apk add x | env A=b timeout -k 1 9 apk add x, timeout -k 1 9 apk add x, apk add x",
                "exec apk add x | apk add x",
                "busybox wget x | wget x",
                "xx-apk add x | apk add x",
                "find . -exec apk add x {} + | find . -exec apk add x {} +, apk add x {}",
                "P='x y'; apk add $P; apk add $Q | , apk add x y, apk add ${Q}",
                "A=apk; $A add x | , apk add x",
                "sh -c 'apk add x' | sh -c apk add x, apk add x",
                "su a -c \"apk add x\" | su a -c apk add x, apk add x",
                "eval apk 'add x' | eval apk add x, apk add x",
                "P=x; sh -c \"apk add $P\" | , sh -c apk add x, apk add x",
                "$A b | ${A} b"
            })
    void seesThroughWhatRunsOthers(String source, String commands) {
        List<String> texts =
                called(source).stream().map(CalledCommandsTest::text).toList();
        assertThat(String.join(", ", texts)).isEqualTo(commands);
    }

    @Test
    void knowsWhatRunsNoOther() {
        assertThat(called("sudo apk add x")).extracting(CalledCommand::last).containsExactly(false, true);
        assertThat(called("sudo $A")).extracting(CalledCommand::last).containsExactly(true);
    }

    @Test
    void endsWhateverIsNested() {
        assertThat(called("sudo ".repeat(100_000))).hasSizeLessThan(10);
        assertThat(called("find -exec sudo ".repeat(50_000))).hasSizeLessThan(20);
        assertThat(called("eval ".repeat(50_000))).hasSizeLessThan(10);
    }

    @Test
    void variablesMakeNoMoreThanSomeWords() {
        String script = "A='" + "a ".repeat(10_000) + "'\n" + "b $A\n".repeat(5_000);
        int words = called(script).stream()
                .mapToInt(each -> each.called().command().words().size())
                .sum();
        assertThat(words).isLessThan(50_000);
    }
}
