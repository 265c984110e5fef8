package io.dflint.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dflint.instruction.FlagSpec;
import io.dflint.instruction.InstructionType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lets a coverage-guided fuzzer look for texts that break a target, starting from the training files and fixtures. An
 * ordinary run tries some hundred texts of one seed; {@code -Ddflint.fuzz=SECONDS} looks on for that long, from a new seed
 * each time. What it finds belongs into the fixtures.
 */
@Tag("class-path")
class FuzzTest {
    private static final int RUNS = 800;

    /** An ordinary run starts from every third fixture. */
    private static final int SEEDS = 3;

    private static final int SECONDS = Integer.getInteger("dflint.fuzz", 0);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(classes = {LintTarget.class, FormatTarget.class})
    void noTextBreaks(Class<?> target) throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "the fuzzer comes with native code for few machines");
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Path log = folder.resolve("log");
        Process fuzzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.getName(),
                        "--instrumentation_includes=io.dflint.**",
                        // Its own bug detectors look for attacks on what a Dockerfile tool has not got.
                        "--disabled_hooks=**",
                        "--reproducer_path=" + folder,
                        corpus.toString(),
                        seeds().toString(),
                        Path.of("../distribution/training").toString(),
                        "-dict=" + dictionary(),
                        "-artifact_prefix=" + folder + "/",
                        "-max_len=2000",
                        "-timeout=120",
                        SECONDS > 0 ? "-max_total_time=" + SECONDS : "-runs=" + RUNS,
                        SECONDS > 0 ? "-seed=0" : "-seed=1")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int code = fuzzer.waitFor();
        assertThat(code).as(() -> whatBroke(log)).isZero();
    }

    /** A folder of the fixtures to start from. */
    private Path seeds() throws IOException {
        Path fixtures = Path.of("src/test/resources/rules");
        if (SECONDS > 0) {
            return fixtures;
        }
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        try (Stream<Path> files = Files.walk(fixtures)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            for (int i = 0; i < sorted.size(); i += SEEDS) {
                Files.copy(sorted.get(i), seeds.resolve(Integer.toString(i)));
            }
        }
        return seeds;
    }

    /** The words of the language, so that the fuzzer need not find them letter by letter. */
    private Path dictionary() throws IOException {
        Set<String> words = new TreeSet<>(List.of(
                " \\\\\\x0A",
                "<<E\\x0A",
                "\\x0AE\\x0A",
                "# syntax=",
                "# escape=`\\x0A",
                "# check=skip=",
                "$(",
                "${",
                "&& ",
                "| "));
        for (InstructionType type : InstructionType.values()) {
            words.add(type.name() + " ");
            for (FlagSpec flag : type.flags()) {
                words.add("--" + flag.name() + "=");
            }
        }
        Path file = folder.resolve("dictionary");
        StringBuilder lines = new StringBuilder();
        for (String word : words) {
            lines.append('"').append(word).append("\"\n");
        }
        return Files.writeString(file, lines);
    }

    /** The end of the fuzzer's log, which holds the exception, and the text that caused it. */
    private String whatBroke(Path log) {
        try (var files = Files.list(folder)) {
            StringBuilder out = new StringBuilder();
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            for (String line : lines.subList(Math.max(0, lines.size() - 60), lines.size())) {
                out.append(line).append('\n');
            }
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("crash-"))
                    .toList()) {
                out.append("the text:\n").append(Files.readString(file, StandardCharsets.UTF_8));
            }
            return out.toString();
        } catch (IOException e) {
            return e.toString();
        }
    }
}
