package io.dflint.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.dflint.shell.reader.ShellParser;
import io.dflint.text.LogicalText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares {@link Script#doubtful()} with the recorded scripts that ShellCheck 0.11 could not read (SC1072). */
class RecordedParsesTest {
    private static final String GAVE_UP = "SC1072";
    /** hadolint shows one finding a line, the last; these stand at the same place as the failure and hide it. */
    private static final Set<String> HIDING = Set.of("SC1141", "SC1085", "SC1076", "SC1079", "SC1137");
    /** hadolint puts the names of ARG and ENV before the script, and an odd one breaks it. */
    private static final Pattern ODD_NAME = Pattern.compile(
            "(?im)^\\s*(onbuild\\s+)?(arg|env)\\s+(?![a-z_][a-z0-9_]*(=|\\s|$))|^\\s*(onbuild\\s+)?env\\s.*\\s[^\\s=]*[^\\s=\\w][^\\s=]*=");

    private static List<JsonObject> rows(String name) throws IOException {
        Path file = Path.of(System.getProperty("dflint.shared", ""), name);
        List<JsonObject> rows = new ArrayList<>();
        if (Files.exists(file)) {
            try (BufferedReader reader = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    rows.add(JsonParser.parseString(line).getAsJsonObject());
                }
            }
        }
        assumeFalse(rows.isEmpty(), "no reference data");
        return rows;
    }

    private static boolean parseable(String script) {
        Script read = ShellParser.parse(LogicalText.at(0, script), Dialect.BASH);
        return !read.doubtful().contains(read.range()) || startsWithStrayToken(read);
    }

    /** ShellCheck names such a token, without giving up. */
    private static boolean startsWithStrayToken(Script script) {
        return script.problems().stream()
                .anyMatch(problem -> problem.kind() == ShellProblem.Kind.UNEXPECTED
                        && problem.range().start() == script.range().start());
    }

    @Test
    void scriptsAgree() throws IOException {
        List<String> differences = new ArrayList<>();
        for (JsonObject row : rows("cases/shell-train.jsonl.gz")) {
            boolean gaveUp = false;
            for (JsonElement finding : row.getAsJsonArray("findings")) {
                gaveUp |= finding.getAsJsonArray().get(0).getAsInt() == 1072;
            }
            if (parseable(row.get("script").getAsString()) == gaveUp) {
                differences.add(row.get("id").getAsString());
            }
        }
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"golden/hadolint-probes.jsonl.gz", "golden/hadolint-variants.jsonl.gz"})
    void runInstructionsAgree(String name) throws IOException {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (JsonObject row : rows(name)) {
            String dockerfile = row.get("dockerfile").getAsString();
            if (!isPlain(dockerfile)) {
                continue;
            }
            String[] lines = dockerfile.split("\n", -1);
            boolean continued = false;
            for (int i = 0; i < lines.length; i++) {
                boolean continues = lines[i].stripTrailing().endsWith("\\");
                String script = continued || continues ? null : script(lines[i]);
                continued = continues;
                Set<String> codes = codes(row.getAsJsonArray("findings"), i + 1);
                if (script != null && codes.stream().noneMatch(HIDING::contains)) {
                    compared++;
                    if (parseable(script) == codes.contains(GAVE_UP)) {
                        differences.add(row.get("id").getAsString() + " line " + (i + 1) + ": " + script);
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(500);
    }

    /** Whether each line can be looked at by itself. */
    private static boolean isPlain(String dockerfile) {
        return !dockerfile.contains("<<")
                && !dockerfile.contains("\r")
                && !Pattern.compile("(?im)hadolint|escape|^\\s*(onbuild\\s+)?shell\\s")
                        .matcher(dockerfile)
                        .find()
                && !ODD_NAME.matcher(dockerfile).find();
    }

    /** What a RUN line in shell form runs, or null for another line. */
    private static @Nullable String script(String line) {
        String text = line.strip().replaceFirst("(?i)^onbuild\\s+", "");
        if (!text.matches("(?i)run\\s.*")) {
            return null;
        }
        String script = text.substring(3).strip();
        while (script.matches("--[a-z]+=\\S*\\s.*")) {
            script = script.replaceFirst("^--[a-z]+=\\S*\\s+", "");
        }
        return script.startsWith("[") && script.endsWith("]") ? null : script;
    }

    private static Set<String> codes(JsonArray findings, int line) {
        Set<String> codes = new HashSet<>();
        for (JsonElement finding : findings) {
            JsonArray pair = finding.getAsJsonArray();
            if (pair.get(0).getAsInt() == line) {
                codes.add(pair.get(1).getAsString());
            }
        }
        return codes;
    }
}
