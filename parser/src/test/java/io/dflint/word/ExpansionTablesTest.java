package io.dflint.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dflint.TestTables;
import io.dflint.TestTables.Row;
import io.dflint.text.LogicalText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The tables in {@code word/*.expand}. A row is {@code word => «value»}, {@code word => [words] [of it]} or, for an error,
 * {@code word => ! part of its message}. Rows {@code env NAME=value} set variables for the rows below, and
 * {@code escape c} the escape character.
 */
class ExpansionTablesTest {

    @TestFactory
    List<DynamicTest> rows() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : TestTables.files("word", ".expand")) {
            Map<String, String> environment = new LinkedHashMap<>();
            char escape = '\\';
            for (Row row : TestTables.rows(file)) {
                String text = row.text();
                if (text.startsWith("env ")) {
                    int equals = text.indexOf('=');
                    environment.put(text.substring(4, equals), text.substring(equals + 1));
                } else if (text.startsWith("escape ")) {
                    escape = text.charAt(7);
                } else {
                    MapEnvironment now = MapEnvironment.of(environment);
                    char escapeNow = escape;
                    tests.add(dynamicTest(row.place() + " " + row.left(), () -> check(row, now, escapeNow)));
                }
            }
        }
        return tests;
    }

    private static void check(Row row, Environment environment, char escape) {
        Word word = WordParser.parse(LogicalText.at(0, row.left()), escape);
        Expansion expansion = Expander.expand(word, environment);
        String expected = row.right();
        if (expected.startsWith("!")) {
            assertThat(expansion.error()).contains(expected.substring(1).strip());
            assertThat(expansion.value()).isEmpty();
            assertThat(expansion.words()).isEmpty();
        } else {
            assertThat(expansion.error()).isNull();
            String actual = expected.startsWith("[")
                    ? "[" + String.join("] [", expansion.words()) + "]"
                    : "«" + expansion.value() + "»";
            assertThat(actual).isEqualTo(expected);
        }
    }
}
