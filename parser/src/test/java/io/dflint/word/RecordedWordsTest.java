package io.dflint.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonObject;
import io.dflint.RecordedFacts;
import io.dflint.text.LogicalText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Compares values of words with the ones that BuildKit gave. */
class RecordedWordsTest {

    @Test
    void wordsHaveTheRecordedValues() throws IOException {
        List<JsonObject> facts = RecordedFacts.ofKind("word");
        assumeFalse(facts.isEmpty(), "no reference data");
        List<String> differences = new ArrayList<>();
        for (JsonObject fact : facts) {
            String expected = recorded(fact);
            String actual = ours(fact);
            if (!expected.equals(actual)) {
                differences.add(fact + "\n  but was " + actual);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static String recorded(JsonObject fact) {
        if (fact.has("error")) {
            return "error";
        }
        return describe(
                fact.get("result").getAsString(),
                RecordedFacts.strings(fact, "words"),
                RecordedFacts.strings(fact, "unmatched"));
    }

    private static String ours(JsonObject fact) {
        Map<String, String> environment = new LinkedHashMap<>();
        fact.getAsJsonObject("env")
                .entrySet()
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().getAsString()));
        LogicalText text = LogicalText.at(0, fact.get("word").getAsString());
        Word word = WordParser.parse(text, fact.get("escape").getAsString().charAt(0));
        Expansion expansion = Expander.expand(word, MapEnvironment.of(environment));
        return expansion.error() != null
                ? "error"
                : describe(expansion.value(), expansion.words(), List.copyOf(expansion.unmatched()));
    }

    private static String describe(String value, List<String> words, List<String> unmatched) {
        return "«" + value + "» words " + words + " unmatched " + new TreeSet<>(unmatched);
    }
}
