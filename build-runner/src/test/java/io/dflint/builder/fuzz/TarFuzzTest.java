package io.dflint.builder.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets a coverage-guided fuzzer look for archives that break the tar reader. An ordinary run tries some thousand of one seed;
 * {@code -Ddflint.fuzz=SECONDS} looks on for that long. What it finds belongs into {@code HostileArchivesTest}.
 */
@Tag("class-path")
class TarFuzzTest {
    private static final int RUNS = 20_000;
    private static final int SECONDS = Integer.getInteger("dflint.fuzz", 0);
    private static final Instant TIME = Instant.ofEpochSecond(1_600_000_000, 5);

    @TempDir
    Path folder;

    @Test
    void noArchiveBreaks() throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "the fuzzer comes with native code for few machines");
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        try (OutputStream seed = Files.newOutputStream(corpus.resolve("seed"));
                TarWriter writer = new TarWriter(seed)) {
            TreeMap<String, byte[]> xattrs = new TreeMap<>();
            xattrs.put("user.a", new byte[] {1, 2});
            writer.put(TarHeader.folder("d", 0755, 0, 0, TIME));
            writer.put(
                    new TarHeader("d/" + "n".repeat(120), TarHeader.Type.FILE, 0644, 1, 2, 3, TIME, "", 0, 0, xattrs),
                    new byte[3]);
            writer.put(TarHeader.symbolicLink("l", "d", 0, 0, TIME));
            writer.put(new TarHeader("h", TarHeader.Type.HARD_LINK, 0, 0, 0, 0, TIME, "l", 0, 0, TarHeader.NO_XATTRS));
        }
        Path words = Files.write(
                folder.resolve("words"),
                List.of(
                        "\"GNU.sparse.map=\"",
                        "\"GNU.sparse.size=\"",
                        "\"GNU.sparse.offset=\"",
                        "\"path=\"",
                        "\"linkpath=\""));
        Path log = folder.resolve("log");
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + TarTarget.class.getName(),
                        "--instrumentation_includes=io.dflint.builder.tar.**:io.dflint.builder.source.**",
                        "--disabled_hooks=**",
                        "--reproducer_path=" + folder,
                        corpus.toString(),
                        "-dict=" + words,
                        "-artifact_prefix=" + folder + "/",
                        "-max_len=8192",
                        "-timeout=60",
                        SECONDS > 0 ? "-max_total_time=" + SECONDS : "-runs=" + RUNS,
                        SECONDS > 0 ? "-seed=0" : "-seed=1")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(log);
        assertThat(code)
                .as(String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size())))
                .isZero();
        assertThat(lines).anyMatch(line -> line.contains("Done ") || SECONDS > 0);
    }
}
