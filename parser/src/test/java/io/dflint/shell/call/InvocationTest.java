package io.dflint.shell.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.shell.Dialect;
import io.dflint.shell.Script;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.reader.ShellParser;
import io.dflint.text.LogicalText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvocationTest {
    private static Script script(String source) {
        return ShellParser.parse(LogicalText.at(0, source), Dialect.BASH);
    }

    private static SimpleCommand first(Script script) {
        return script.commands().get(0).command();
    }

    @ParameterizedTest
    @CsvSource({
        "apt-get install x, apt-get, install x",
        "/usr/bin/apt-get install x, apt-get, install x",
        "sudo apt-get install x, apt-get, install x",
        "sudo -E -u root A=b apt-get install x, apt-get, install x",
        "sudo --user root -- apt-get install x, apt-get, install x",
        "env -i PATH=/bin B=c apt-get install x, apt-get, install x",
        "/usr/bin/env -u A apt-get x, apt-get, x",
        "exec -a n nice -n 5 nohup apt-get x, apt-get, x",
        "timeout -k 5 10 curl x, curl, x",
        "chroot /mnt apk add x, apk, add x",
        "xargs -n 1 -I{} rm -f {}, rm, -f {}",
        "busybox wget x, wget, x",
        "command -v curl, command, -v curl",
        "sudo -u root, sudo, -u root",
        "env A=b, env, A=b",
        "A=b sudo curl, curl,"
    })
    void seesThroughWrappers(String source, String program, String args) {
        Invocation invocation = Invocation.of(first(script(source)));
        assertThat(invocation).isNotNull();
        assertThat(invocation.program()).isEqualTo(program);
        List<String> texts =
                invocation.command().args().stream().map(ShellWord::text).toList();
        assertThat(String.join(" ", texts)).isEqualTo(args == null ? "" : args);
    }

    @ParameterizedTest
    @CsvSource({"$x install", "sudo $x install", "A=b"})
    void knowsWhenItDoesNotKnow(String source) {
        assertThat(Invocation.of(first(script(source)))).isNull();
    }

    @Test
    void rangeStartsAtTheProgram() {
        String source = "sudo -E apt-get install x > /dev/null";
        Invocation invocation = Invocation.of(first(script(source)));
        assertThat(invocation).isNotNull();
        assertThat(invocation.command().range().of(source)).isEqualTo("apt-get install x");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '%',
            value = {
                "sh -c 'apt-get install x', apt-get install x",
                "sudo /bin/bash -euxo pipefail -c \"apt-get \\\"install\\\" x\", apt-get \\\"install\\\" x",
                "busybox sh -c apt-get, apt-get",
                "sh -c 'a 'b\" c\", a 'b\" c",
                "su app -c 'apt-get install x', apt-get install x",
                "su -s /bin/bash --command 'apt-get install x' app, apt-get install x",
                "eval apt-get 'install x', apt-get 'install x",
                "timeout 5 sh -c \"apt-get install $x\", apt-get install $x",
                "sh -c \"$x\", $x",
                "eval \"$(x)\", $(x)"
            })
    void scriptsOfShellsAreRead(String source, String command) {
        Script outer = script(source);
        InlineScript inner = InlineScript.of(first(outer), Dialect.BASH);
        assertThat(inner).isNotNull();
        assertThat(first(inner.parse(outer.text())).range().of(source)).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '%',
            value = {"sh script.sh", "sh -x file", "echo -c 'a'", "python -c 'a'", "sh", "sh -c", "su app", "eval"})
    void otherCommandsHoldNoScript(String source) {
        Script outer = script(source);
        assertThat(InlineScript.of(first(outer), Dialect.BASH)).isNull();
    }
}
