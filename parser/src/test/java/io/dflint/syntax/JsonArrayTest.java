package io.dflint.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.text.LogicalText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArrayTest {

    private static JsonArray.@Nullable Result read(String text) {
        return JsonArray.read(LogicalText.at(0, text));
    }

    private static List<String> strings(String text) {
        return Objects.requireNonNull(read(text)).strings().stream()
                .map(LogicalText::toString)
                .toList();
    }

    @Test
    void readsStrings() {
        assertThat(strings("[]")).isEmpty();
        assertThat(strings(" [ \"a\" ,\t\"\" ] ")).containsExactly("a", "");
        assertThat(strings("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\u00E9\"]"))
                .containsExactly("\"\\/\b\f\n\r\tAéé");
    }

    @Test
    void halfASurrogatePairIsReplaced() {
        assertThat(strings("[\"\\ud83d\\ude00\"]")).containsExactly("😀");
        assertThat(strings("[\"\\ud83d\", \"\\ude00\", \"\\ud83dx\", \"\\ud83d\\n\", \"\\ud83d\\ud83d\\ude00\"]"))
                .containsExactly("\uFFFD", "\uFFFD", "\uFFFDx", "\uFFFD\n", "\uFFFD😀");
    }

    @Test
    void knowsWhereTheWordsStand() {
        JsonArray.Result array = Objects.requireNonNull(JsonArray.read(LogicalText.at(10, " [\"a\\n\\u0041b\"] ")));
        assertThat(array.range().start()).isEqualTo(11);
        assertThat(array.range().end()).isEqualTo(25);
        LogicalText word = array.strings().getFirst();
        assertThat(word.toString()).isEqualTo("a\nAb");
        assertThat(word.sourceRange(0, 1).toString()).isEqualTo("[13,14)");
        assertThat(word.sourceRange(1, 2).toString()).isEqualTo("[14,16)");
        assertThat(word.sourceRange(2, 3).toString()).isEqualTo("[16,22)");
        assertThat(word.sourceRange(3, 4).toString()).isEqualTo("[22,23)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "\"a\"",
                "{}",
                "[",
                "]",
                "[\"a\"",
                "[\"a]",
                "[\"a\\",
                "[\"a\",]",
                "[,\"a\"]",
                "[\"a\" \"b\"]",
                "[\"a\"] x",
                "[\"a\"]]",
                "['a']",
                "[a]",
                "[\"\\x\"]",
                "[\"\\u12\"]",
                "[\"\\u123g\"]",
                "[\"\\u00\uFF111\"]",
                "[\"\t\"]",
                "[\"\n\"]",
                "[01]",
                "[1.]",
                "[.5]",
                "[-]",
                "[+1]",
                "[1e]",
                "[1e+]",
                "[tru]",
                "[nul",
                "[True]",
                "[{]}",
                "[[}]",
                "[{\"a\"}]",
                "[{\"a\":}]",
                "[{\"a\":1,}]",
                "[{1:1}]",
                "[{,}]",
                "[[,]]",
                "[[1,]]",
                "[\u00A0\"a\"]"
            })
    void everythingElseIsNoArray(String text) {
        assertThat(read(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [1]
                    [-0.5e+10]
                    [0]
                    [true, false, null]
                    ["a", []]
                    [{}, "a"]
                    [ { "a" : [ 1 , { "b" : { } } ] , "c" : "d" } ]
                    [[[[]]]]
                    """)
    void otherElementsAreRemembered(String text) {
        assertThat(read(text)).isNotNull().returns(false, JsonArray.Result::onlyStrings);
    }

    /** Go's decoder goes ten thousand deep. */
    @Test
    void nestsAsDeepAsGo() {
        assertThat(read("[".repeat(10_000) + "]".repeat(10_000))).isNotNull();
        assertThat(read("[".repeat(10_001) + "]".repeat(10_001))).isNull();
        assertThat(read("[" + "{\"a\":".repeat(9_999) + "1" + "}".repeat(9_999) + "]"))
                .isNotNull();
        assertThat(read("[" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000) + "]"))
                .isNull();
        assertThat(read("[".repeat(1_000_000))).isNull();
    }
}
