package io.dflint.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.text.SourceText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** hadolint's profile finds what hadolint 2.15.1 found, as recorded outside this project. Skipped where that is not at hand. */
class RecordedHadolintTest {
    private static final Path GOLDEN = Path.of(System.getProperty("dflint.shared", ""), "golden");
    private static final Path CORPUS = Path.of(System.getProperty("dflint.shared", ""), "corpus");
    /** The texts that are still judged otherwise, by file; a list may only become shorter. */
    private static final Map<String, List<String>> KNOWN_DIFFERENCES = Map.of(
            "hadolint-variants.jsonl.gz",
            List.of("1-06578", "1-07398", "1-09451", "1-09758", "1-10284", "1-10489", "1-11810"),
            "hadolint-probes.jsonl.gz",
            List.of("p1-00419", "p1-02752", "p1-02759"));

    private static final LintEngine ENGINE = new LintEngine(LintOptions.DEFAULT.withProfile(Profile.HADOLINT));

    @ParameterizedTest
    @ValueSource(strings = {"hadolint-variants.jsonl.gz", "hadolint-probes.jsonl.gz"})
    void texts(String name) throws IOException {
        int texts = 0;
        List<String> different = new ArrayList<>();
        for (String line : lines(GOLDEN.resolve(name))) {
            JsonObject row = JsonParser.parseString(line).getAsJsonObject();
            Set<String> recorded = new TreeSet<>();
            for (JsonElement element : row.getAsJsonArray("findings")) {
                JsonArray finding = element.getAsJsonArray();
                add(recorded, finding.get(0).getAsInt(), finding.get(1).getAsString());
            }
            texts++;
            if (!recorded.equals(found(row.get("dockerfile").getAsString()))) {
                different.add(row.get("id").getAsString());
            }
        }
        assertThat(different).as("of %d texts", texts).isEqualTo(KNOWN_DIFFERENCES.get(name));
    }

    @Test
    void corpus() throws IOException {
        Set<String> recorded = new TreeSet<>();
        Set<String> skipped = new TreeSet<>();
        for (String line : lines(GOLDEN.resolve("hadolint-corpus.tsv.gz"))) {
            String[] row = line.split("\t", -1);
            if (row[0].equals("#skip")) {
                skipped.add(row[1]);
            } else if (!row[0].startsWith("#") && row[2].startsWith("DL")) {
                recorded.add(row[0] + ":" + row[1] + " " + row[2]);
            }
        }
        Set<String> found = new TreeSet<>();
        for (Path file : files()) {
            String name = CORPUS.relativize(file).toString();
            if (!skipped.contains(name)) {
                for (String finding : found(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))) {
                    found.add(name + ":" + finding);
                }
            }
        }
        Set<String> different = new TreeSet<>(found);
        different.removeAll(recorded);
        recorded.removeAll(found);
        different.addAll(recorded);
        assertThat(different).isEmpty();
    }

    private static Set<String> found(String dockerfile) {
        SourceText source = SourceText.of(dockerfile);
        Set<String> found = new TreeSet<>();
        for (Finding finding : ENGINE.lint(source)) {
            add(found, source.position(finding.range().start()).line() + 1, finding.id());
        }
        return found;
    }

    private static void add(Set<String> findings, int line, String id) {
        if (id.startsWith("DL")) {
            findings.add(line + " " + id);
        }
    }

    private static List<Path> files() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no reference data");
        try (var walk = Files.walk(CORPUS)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        assumeTrue(Files.isRegularFile(file), "no reference data");
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
