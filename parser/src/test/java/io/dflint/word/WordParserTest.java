package io.dflint.word;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import io.dflint.word.WordPart.DoubleQuoted;
import io.dflint.word.WordPart.Escaped;
import io.dflint.word.WordPart.KeptEscape;
import io.dflint.word.WordPart.Literal;
import io.dflint.word.WordPart.SingleQuoted;
import io.dflint.word.WordPart.Unreadable;
import io.dflint.word.WordPart.Variable;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordParserTest {
    private static final String[] PIECES = {
        "a", "B_1", " ", "$", "${", "}", "{", ":", "-", "+", "?", "#", "%", "/", "=", "'", "\"", "\\", "`", "*", "é",
        "😀", "$A", "${A}", "${A:-", "${A#", "${A/", "\t", "."
    };

    @Test
    void partsKeepTheirPlacesInTheSource() {
        String source = "COPY a\\b'c'\"d\\e$F\"${G:-x${H}} .";
        Word word = WordParser.parse(LogicalText.at(5, source.substring(5)), '\\');

        assertThat(word.parts())
                .extracting(part ->
                        part.getClass().getSimpleName() + " " + part.range().of(source))
                .containsExactly(
                        "Literal a",
                        "Escaped \\b",
                        "SingleQuoted 'c'",
                        "DoubleQuoted \"d\\e$F\"",
                        "Variable ${G:-x${H}}",
                        "Literal  .");
        DoubleQuoted quoted = (DoubleQuoted) word.parts().get(3);
        assertThat(quoted.parts())
                .extracting(part ->
                        part.getClass().getSimpleName() + " " + part.range().of(source))
                .containsExactly("Literal d", "KeptEscape \\", "Literal e", "Variable $F");
    }

    @Test
    void variablesAreListedWithThoseInOperands() {
        String source = "$A\"${B:-${C}}\"${D/$E/${F+g}}'$no'\\$no";
        Word word = parse(source);

        assertThat(word.variables()).extracting(Variable::name).containsExactly("A", "B", "C", "D", "E", "F");
        assertThat(word.variables())
                .extracting(variable -> variable.nameRange().of(source))
                .containsExactly("A", "B", "C", "D", "E", "F");
        assertThat(word.variables())
                .extracting(variable -> variable.range().of(source))
                .containsExactly("$A", "${B:-${C}}", "${C}", "${D/$E/${F+g}}", "$E", "${F+g}");
    }

    @Test
    void rangesReachOverContinuations() {
        String source = "x${NA\\\nME:-d}";
        LogicalText text = LogicalText.builder()
                .append(source.substring(0, 5), 0)
                .append(source.substring(7), 7)
                .build();
        Variable variable = WordParser.parse(text, '\\').variables().getFirst();

        assertThat(variable.name()).isEqualTo("NAME");
        assertThat(variable.nameRange().of(source)).isEqualTo("NA\\\nME");
        assertThat(variable.range()).isEqualTo(new TextRange(1, source.length()));
    }

    @Test
    void modifiersAreReadInParts() {
        assertThat(parse("${A//x*/y}").variables().getFirst().modifier())
                .extracting(
                        Modifier::operator,
                        Modifier::operatorRange,
                        modifier -> modifier.operand().literal(),
                        modifier -> modifier.replacement() == null
                                ? null
                                : modifier.replacement().literal(),
                        Modifier::takesPattern)
                .containsExactly("//", new TextRange(3, 5), "x*", "y", true);
        assertThat(parse("${A:-x}").variables().getFirst().modifier())
                .extracting(Modifier::operator, Modifier::allowsUnset)
                .containsExactly(":-", true);
    }

    @Test
    void aFaultyVariableIsStillOne() {
        String source = "a ${VERSION=1.2} b";
        Word word = parse(source);

        assertThat(word.variables()).extracting(Variable::name).containsExactly("VERSION");
        assertThat(word.problems()).hasSize(1);
        assertThat(word.problems().getFirst().range().of(source)).isEqualTo("=");
        assertThat(word.parts().getLast().range().of(source)).isEqualTo(" b");
    }

    @Test
    void problemsShowWhereTheyBegin() {
        assertThat(problems("x 'abc")).containsExactly("UNCLOSED_SINGLE_QUOTE [2,3)");
        assertThat(problems("x \"a$B")).containsExactly("UNCLOSED_DOUBLE_QUOTE [2,3)");
        assertThat(problems("x ${B:-c")).containsExactly("UNCLOSED_BRACE [2,4)");
        assertThat(problems("x ${} y")).containsExactly("MISSING_NAME [2,5)");
        assertThat(problems("${A:-'x}")).containsExactly("UNCLOSED_SINGLE_QUOTE [5,6)", "UNCLOSED_BRACE [0,2)");
        assertThat(problems("${A/x}")).containsExactly("MISSING_REPLACEMENT [0,6)");
        assertThat(problems("$A 'b' \"${C}\"")).isEmpty();
    }

    @Test
    void literalIsTheValueOfAWordWithoutVariables() {
        assertThat(parse("abc").literal()).isEqualTo("abc");
        assertThat(parse("a\"b c\"'d'\\e").literal()).isEqualTo("ab cde");
        assertThat(parse("").literal()).isEmpty();
        assertThat(parse("a$B").literal()).isNull();
        assertThat(parse("'a").literal()).isNull();
        assertThat(parse("${}").literal()).isNull();
    }

    @Test
    void definableNamesAreThoseOfArgAndEnv() {
        assertThat(parse("$A$_x$é$1$@${+x}").variables())
                .extracting(Variable::isDefinable)
                .containsExactly(true, true, true, false, false, false);
    }

    @Test
    void quotesAreTextInHeredocBodies() {
        Word word = WordParser.parseUnquoted(LogicalText.at(0, "it's \"$A\" \\$A ${B:-'x'}"), '\\');
        MapEnvironment environment = MapEnvironment.of().with("A", "aa");

        assertThat(Expander.expand(word, environment).value()).isEqualTo("it's \"aa\" $A 'x'");
    }

    @Test
    void anyTextIsReadAndKept() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            for (char escape : new char[] {'\\', '`'}) {
                Word word = WordParser.parse(LogicalText.at(0, text.toString()), escape);
                assertThat(joined(word.parts())).isEqualTo(text.toString());
                checkPlaces(word.parts(), text.toString());
                Expansion expansion = Expander.expand(word, MapEnvironment.of().with("A", "aa*"));
                if (!word.problems().isEmpty()) {
                    assertThat(expansion.error()).as(text.toString()).isNotNull();
                }
                assertThat(joined(WordParser.parseUnquoted(LogicalText.at(0, text.toString()), escape)
                                .parts()))
                        .isEqualTo(text.toString());
            }
        }
    }

    private static void checkPlaces(List<WordPart> parts, String source) {
        for (WordPart part : parts) {
            assertThat(part.range().of(source)).isEqualTo(part.text().toString());
            switch (part) {
                case DoubleQuoted quoted -> {
                    String inner = joined(quoted.parts());
                    String closing = quoted.problem() == null ? "\"" : "";
                    assertThat("\"" + inner + closing).isEqualTo(quoted.text().toString());
                    checkPlaces(quoted.parts(), source);
                }
                case Variable variable -> {
                    assertThat(variable.nameRange().of(source)).isEqualTo(variable.name());
                    Modifier modifier = variable.modifier();
                    if (modifier != null) {
                        assertThat(modifier.operatorRange().of(source)).isEqualTo(modifier.operator());
                        assertThat(joined(modifier.operand().parts()))
                                .isEqualTo(modifier.operand().text().toString());
                        checkPlaces(modifier.operand().parts(), source);
                    }
                }
                case Literal literal -> assertThat(literal.text().isEmpty()).isFalse();
                case Escaped escaped ->
                    assertThat(escaped.value().codePointCount(0, escaped.value().length()))
                            .isLessThan(2);
                case KeptEscape kept -> assertThat(kept.text().length()).isEqualTo(1);
                case SingleQuoted quoted -> assertThat(quoted.text().toString()).startsWith("'" + quoted.value());
                case Unreadable unreadable ->
                    assertThat(unreadable.text().toString()).startsWith("${");
            }
        }
    }

    private static String joined(List<WordPart> parts) {
        StringBuilder text = new StringBuilder();
        for (WordPart part : parts) {
            text.append(part.text());
        }
        return text.toString();
    }

    private static List<String> problems(String text) {
        return parse(text).problems().stream()
                .map(problem -> problem.kind() + " " + problem.range())
                .toList();
    }

    private static Word parse(String text) {
        return WordParser.parse(LogicalText.at(0, text), '\\');
    }
}
