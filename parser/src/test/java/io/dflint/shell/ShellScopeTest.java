package io.dflint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.shell.reader.ShellParser;
import io.dflint.text.LogicalText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellScopeTest {
    /** The arguments of the last command that is named {@code use}; an unknown one in angle brackets. */
    private static List<String> used(String source) {
        return fields(source).stream()
                .map(field -> field.known() ? field.text() : "<" + field.text() + ">")
                .toList();
    }

    private static List<ShellScope.Field> fields(String source) {
        Script script = ShellParser.parse(LogicalText.at(0, source), Dialect.BASH);
        List<CommandSite> commands = script.commands();
        ShellScope scope = ShellScope.of(script, commands, Map.of("OUTER", "out side", "HOME", "/root")::get);
        CommandSite use = commands.stream()
                .filter(site -> site.command().isNamed("use"))
                .reduce((_, last) -> last)
                .orElseThrow();
        return scope.arguments(use);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '%',
            value = {
                "A='gcc make' && use $A                     => [gcc, make]",
                "A='gcc make' && use \"$A\"                 => [gcc make]",
                "A=x; use a${A}b                            => [axb]",
                "A='x y'; use a${A}b                        => [ax, yb]",
                "A=; use $A b                               => [b]",
                "A=; use \"$A\" b                           => [, b]",
                "A=x; use '$A' \\$A \"\\$A\"                => [$A, $A, $A]",
                "A=x; A=y; use $A                           => [y]",
                "A=x; use $A; A=y                           => [x]",
                "export A=x; use $A                         => [x]",
                "A=x use $A                                 => [<${A}>]",
                "use $OUTER $HOME/x                         => [out, side, /root/x]",
                "OUTER=x; use $OUTER                        => [x]",
                "A=$(cmd); use $A                           => [<${A}>]",
                "A=x; A+=y; use $A                          => [<${A}>]",
                "if a; then A=x; fi; use $A                 => [<${A}>]",
                "A=w; if a; then A=x; fi; use $A            => [<${A}>]",
                "if a; then A=x; use $A; fi                 => [x]",
                "A=x; if a; then use $A; fi                 => [x]",
                "a || A=x; use $A                           => [<${A}>]",
                "A=x | b; use $A                            => [<${A}>]",
                "A=x & use $A                               => [<${A}>]",
                "(A=x); use $A                              => [<${A}>]",
                "A=x; (use $A)                              => [x]",
                "A=x; b $(use $A)                           => [x]",
                "for A in x; do use $A; done                => [<${A}>]",
                "A=x; for i in 1 2; do use $A; A=y; done    => [<${A}>]",
                "A=x; f() { use $A; }; f                    => [x]",
                "f() { use $A; }; A=x; f                    => [<${A}>]",
                "f() { A=y; }; A=x; f; use $A               => [<${A}>]",
                "A=x; read A; use $A                        => [<${A}>]",
                "A=x; unset A; use $A                       => [<${A}>]",
                "A=x; ((A++)); use $A                       => [<${A}>]",
                "A=x; : ${A:=y}; use $A                     => [<${A}>]",
                "A=x; use ${A:-y} ${#A}                     => [<${A:-y}>, <${#A}>]",
                "A=(x y); use $A                            => [<${A}>]",
                "use $UNSET                                 => [<${UNSET}>]"
            })
    void expandsWhatIsKnown(String script, String expected) {
        assertThat(used(script)).hasToString(expected);
    }

    @Test
    void fieldsStandInTheValue() {
        String source = "deps='gcc  make' && use -y $deps x$deps \"$deps\"";
        assertThat(fields(source).stream()
                        .map(field -> field.range().of(source))
                        .toList())
                .containsExactly("-y", "gcc", "make", "x$deps", "make", "\"$deps\"");
    }
}
