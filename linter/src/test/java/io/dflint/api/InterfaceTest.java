package io.dflint.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.engine.LintEngine;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing that other projects may rely on has gone since it was recorded, which each release does: see docs/versioning.md. {@code mvn -pl
 * linter -am test -Dtest=InterfaceTest -Dsurefire.failIfNoSpecifiedTests=false -Ddflint.update} writes the records anew. It reads the
 * modules' exports, which the jars of the distribution do not have.
 */
@Tag("class-path")
class InterfaceTest {
    private static final Path RECORDS = Path.of("../docs/api");

    /** Words for people. */
    private static final Set<String> TEXTS =
            Set.of("description", "markdownDescription", "title", "examples", "$comment", "$id", "$schema");

    @ParameterizedTest
    @ValueSource(classes = {Dockerfile.class, LintEngine.class})
    void javaInterface(Class<?> witness) throws IOException, URISyntaxException {
        compare(witness == Dockerfile.class ? "parser" : "linter", Signatures.of(witness));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dflint.schema", "dfbuild-progress.schema"})
    void schema(String name) throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        flatten("", JsonParser.parseString(Files.readString(Path.of("../docs", name + ".json"))), lines);
        compare(name, lines);
    }

    private static void compare(String name, SortedSet<String> now) throws IOException {
        Path record = RECORDS.resolve(name + ".txt");
        if (System.getProperty("dflint.update") != null) {
            Files.writeString(record, String.join("\n", now) + "\n");
        }
        Set<String> recorded = new TreeSet<>(Files.readAllLines(record));
        Set<String> gone = new TreeSet<>(recorded);
        gone.removeAll(now);
        assertThat(gone)
                .as(
                        "incompatible with what is recorded; bring it back, or record the change (see the comment of this test) and say so"
                                + " in CHANGELOG.md, for a version that may break it as docs/versioning.md says")
                .isEmpty();
        assertThat(recorded).as("a record of nothing").isNotEmpty();
    }

    /** One line for each value, with the keys that lead to it. The order of a list does not matter. */
    private static void flatten(String path, JsonElement element, Set<String> lines) {
        if (element.isJsonObject()) {
            element.getAsJsonObject().asMap().forEach((key, value) -> {
                // What has a name of these below "properties" is a key of a file.
                if (!TEXTS.contains(key) || path.endsWith("properties/")) {
                    flatten(path + key + "/", value, lines);
                }
            });
        } else if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(value -> flatten(path, value, lines));
        } else {
            lines.add(path + " " + element);
        }
    }
}
