package io.dflint.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserDirectiveTest {

    /** The directives as {@code name=value}, with {@code !} where repeated and {@code ?} where Docker does not obey. */
    private static String read(String text) {
        return ParserDirective.scan(text).stream()
                .map(d -> d.name() + "=" + d.value() + (d.repeated() ? "!" : "") + (d.effective() ? "" : "?"))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', commentCharacter = '~', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    # syntax=a|syntax=a
                    #syntax=a|syntax=a
                    #  syntax  =  a  |syntax=a
                    # SynTax=A|syntax=A
                    # escape=`|escape=`
                    # escape=\\|escape=\\
                    # check=skip=all|check=skip=all
                    # syntax=a b=c|syntax=a b=c
                    # syntax==|syntax==
                    # syntax=#|syntax=#
                    # syntax|''
                    # syntax a|''
                    # syntax=|''
                    # =a|''
                    #|''
                    ''|''
                    # syntaxx=a|''
                    # foo=a|''
                    # 1syntax=a|''
                    # syn tax=a|''
                    ## syntax=a|''
                    // syntax=a|''
                    FROM a|''
                    """)
    void oneLine(String line, String expected) {
        assertThat(read(line)).isEqualTo(expected);
        assertThat(read(line + "\n")).isEqualTo(expected);
        assertThat(read(line + "\r\nFROM a")).isEqualTo(expected);
    }

    @Test
    void aValueOfBlanksIsTheLastOfThem() {
        assertThat(read("# escape= \nFROM a")).isEqualTo("escape= ");
        assertThat(read("# escape= \t\r\nFROM a")).isEqualTo("escape=\t");
        assertThat(read("# escape=\r\nFROM a")).isEmpty();
    }

    @Test
    void whiteSpaceIsThatOfGosExpressions() {
        assertThat(read("#\u00A0syntax=a")).isEqualTo("syntax=a");
        assertThat(read("# syntax\u00A0=a")).isEmpty();
        assertThat(read("# syntax=\u00A0a\u00A0")).isEqualTo("syntax=\u00A0a\u00A0");
        assertThat(read("# syntax=\u000Ba")).isEqualTo("syntax=\u000Ba");
    }

    @Test
    void severalLines() {
        assertThat(read("# syntax=a\n# check=b\n# escape=`\n# check=c\nFROM a"))
                .isEqualTo("syntax=a check=b escape=` check=c!");
        assertThat(read("# syntax=a\n\n# escape=`")).isEqualTo("syntax=a");
        assertThat(read("# syntax=a\n# note\n# escape=`")).isEqualTo("syntax=a");
        assertThat(read("# syntax=a\nFROM a\n# escape=`")).isEqualTo("syntax=a");
        assertThat(read("\n# syntax=a")).isEmpty();
    }

    @Test
    void indentedOnesAreCommentsButForEscape() {
        assertThat(read(" # syntax=a\n# check=b\n\t# escape=`")).isEqualTo("syntax=a? check=b? escape=`");
        assertThat(read("# syntax=a\n # escape=`\n# check=b")).isEqualTo("syntax=a escape=` check=b?");
    }

    @Test
    void behindALineThatNamesAnInterpreter() {
        assertThat(read("#!/bin/x\n# syntax=a\n# escape=`\n# check=b\nFROM a")).isEqualTo("syntax=a check=b");
        assertThat(read("#!/bin/x\n# syntax=a\n # check=b")).isEqualTo("syntax=a");
        assertThat(read("#!/bin/x\n# syntax=a\n# syntax=b\n# check=c")).isEqualTo("syntax=a");
        assertThat(read("#!/bin/x\n\n# syntax=a")).isEmpty();
        assertThat(read(" #!/bin/x\n# syntax=a")).isEmpty();
    }

    @Test
    void knowsWhereItStands() {
        ParserDirective directive =
                ParserDirective.scan("  #  escape =  `  \r\nFROM a").getFirst();
        assertThat(directive.lineStart()).isEqualTo(2);
        assertThat(directive.lineEnd()).isEqualTo(18);
        assertThat(List.of(directive.nameStart(), directive.nameEnd())).containsExactly(5, 11);
        assertThat(List.of(directive.valueStart(), directive.valueEnd())).containsExactly(15, 16);
    }

    @Test
    void theEscapeCharacter() {
        assertThat(ParserDirective.escapeOf(ParserDirective.scan("# escape=`\n")))
                .isEqualTo('`');
        assertThat(ParserDirective.escapeOf(ParserDirective.scan("# escape=\\\n")))
                .isEqualTo('\\');
        assertThat(ParserDirective.escapeOf(ParserDirective.scan("# escape=x\n")))
                .isEqualTo('\\');
        assertThat(ParserDirective.escapeOf(ParserDirective.scan("# escape=``\n")))
                .isEqualTo('\\');
        assertThat(ParserDirective.escapeOf(ParserDirective.scan("# syntax=`\n")))
                .isEqualTo('\\');
        assertThat(ParserDirective.escapeOf(List.of())).isEqualTo('\\');
    }
}
