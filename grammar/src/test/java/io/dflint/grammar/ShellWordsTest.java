package io.dflint.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordsTest {

    private static Stream<String> split(String line) {
        return Objects.requireNonNull(ShellWords.split(line)).stream().map(ShellWords.Word::text);
    }

    private static Stream<String> unquote(String line) {
        return Objects.requireNonNull(ShellWords.unquote(line)).stream().map(ShellWords.Word::text);
    }

    /** Words are shown between bars; a tilde stands for a tabulator. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                    a b  c;                   a|b|c;             a|b|c
                    a"b c"d 'e f';            a"b c"d|'e f';     ab cd|e f
                    a\\ b;                    a\\ b;             a b
                    \\"a b\\";                \\"a|b\\";         "a|b"
                    \\'a b\\';                \\'a|b\\';         'a|b'
                    'a\\' b;                  'a\\'|b;           a\\|b
                    "a\\"b c";                "a\\"b c";         a"b c
                    "a\\$b \\\\ c";           "a\\$b \\\\ c";    a$b \\ c
                    "a'b c";                  "a'b c";           a'b c
                    'a"b c';                  'a"b c';           a"b c
                    a"" ''b;                  a""|''b;           a|b
                    $a b$c$;                  $a|b$c$;           $a|b$c$
                    $;                        $;                 $
                    $$ $# $@ $1a;             $$|$#|$@|$1a;      $$|$#|$@|$1a
                    $$${a} b;                 $$${a}|b;          $$${a}|b
                    $${a b;                   $${a|b;            $${a|b
                    $'a b';                   $'a b';            $a b
                    ${a} b;                   ${a}|b;            ${a}|b
                    ${a:-b c};                ${a:-b|c};         ${a:-b|c}
                    "${a:-b c}";              "${a:-b c}";       ${a:-b c}
                    ${a:-"b c"};              ${a:-"b|c"};       ${a:-b|c}
                    "${a:-'b c'}";            "${a:-'b c'}";     ${a:-b c}
                    ${a:-${b:+c}};            ${a:-${b:+c}};     ${a:-${b:+c}}
                    ${a:-"}"} b;              ${a:-"}"}|b;       ${a:-}}|b
                    ${a:-'}'} b;              ${a:-'}'}|b;       ${a:-}}|b
                    ${a:-{} b};               ${a:-{}|b};        ${a:-{}|b}
                    ${a:-\\}} b;              ${a:-}}|b;         ${a:-}}|b
                    ${a#\\}} b;               ${a#\\}}|b;        ${a#\\}}|b
                    ${a%%b} ${a?b} ${a+b};    ${a%%b}|${a?b}|${a+b};  ${a%%b}|${a?b}|${a+b}
                    ${a/b/c} ${a//b/c};       ${a/b/c}|${a/b/c};  ${a/b/c}|${a/b/c}
                    ${1} ${@} ${é};           ${1}|${@}|${é};    ${1}|${@}|${é}
                    a < b << c;               a|<|b|<< c;        a|<|b|<< c
                    a<< b <<- c;              a<< b|<<-|c;       a<< b|<<-|c
                    <<< a;                    <<<|a;             <<<|a
                    """)
    void words(String line, String raw, String unquoted) {
        assertThat(split(line)).containsExactly(raw.split("\\|"));
        assertThat(unquote(line)).containsExactly(unquoted.split("\\|"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "a 'b",
                "\"",
                "a \"b",
                "\"a\\\"",
                "a \"${b\"",
                "${",
                "${a",
                "${a b",
                "${}",
                "${:a}",
                "${{a}}",
                "${a[0]}",
                "${a@Q}",
                "${!a}",
                "${a.b}",
                "${a:",
                "${a:-",
                "${a:-b",
                "${a:-'}",
                "${a:-\"}",
                "${a/b}",
                "${a/b/c",
                "${ a}",
                "${a:}",
                "${a:-${b}"
            })
    void linesThatCannotBeSplit(String line) {
        assertThat(ShellWords.split(line)).isNull();
        assertThat(ShellWords.split("x " + line)).isNull();
        assertThat(ShellWords.unquote(line)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\u00A0\u2003"})
    void noWords(String line) {
        assertThat(split(line)).isEmpty();
    }

    @Test
    void emptyQuotesAreAWordOnlyWhileTheyAreKept() {
        assertThat(split("\"\" ''")).containsExactly("\"\"", "''");
        assertThat(unquote("\"\" ''")).isEmpty();
    }

    /** An unknown modifier is refused only when the variable has a value, and takes one character whatever it is. */
    @Test
    void unknownModifiers() {
        assertThat(split("${a:=b c} d")).containsExactly("${a:=b", "c}", "d");
        assertThat(split("${a:}b} c")).containsExactly("${a:}b}", "c");
    }

    @Test
    void anEscapeAtTheEndEscapesNothing() {
        assertThat(split("a\\")).containsExactly("a\\");
        assertThat(unquote("a\\")).containsExactly("a");
    }

    @Test
    void aKeptEscapeBeforeAnOrdinaryCharacterComesOutTwice() {
        assertThat(split("\"a\\b\"")).containsExactly("\"a\\\\b\"");
        assertThat(unquote("\"a\\\\b\"")).containsExactly("a\\b");
        assertThat(unquote("\"a\\b\"")).containsExactly("a\\b");
    }

    @Test
    void separatorsAreThoseOfUnicode() {
        assertThat(split("a\u00A0b\u2003c\u0085d\u200Be")).containsExactly("a", "b", "c", "d\u200Be");
    }

    @Test
    void wordsKnowWhereTheyStand() {
        List<ShellWords.Word> words = Objects.requireNonNull(ShellWords.split(" ab  'c d'\\  << x "));
        assertThat(words)
                .containsExactly(
                        new ShellWords.Word(1, 3, "ab", false),
                        new ShellWords.Word(5, 12, "'c d'\\ ", true),
                        new ShellWords.Word(13, 17, "<< x", false));
    }

    @Test
    void variablesNestNotWithoutEnd() {
        assertThat(ShellWords.split("${a:-".repeat(ShellWords.MAX_DEPTH) + "}".repeat(ShellWords.MAX_DEPTH)))
                .hasSize(1);
        assertThat(ShellWords.split("${a:-".repeat(1_000_000) + "}".repeat(1_000_000)))
                .isNull();
        assertThat(ShellWords.split("\"${a:-".repeat(1_000_000))).isNull();
    }
}
