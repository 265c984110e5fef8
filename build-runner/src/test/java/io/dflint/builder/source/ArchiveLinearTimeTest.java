package io.dflint.builder.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.dflint.builder.Trees;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarWriter;
import io.dflint.steps.Cost;
import io.dflint.steps.LinearCost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Reading an archive takes steps and memory in proportion to its length, whatever is in it. A new kind is a line in {@link #kinds}. */
@Tag("class-path")
class ArchiveLinearTimeTest {
    private static final Instant TIME = Instant.ofEpochSecond(1_600_000_000);
    private static final TreeMap<String, byte[]> ATTRIBUTES = new TreeMap<>(Map.of("user.a", new byte[] {1, 2}));

    /** What is counted; a character stands for a byte. */
    public static final class Reading implements Cost.Work {
        @Override
        public void accept(String archive) {
            try (TarTree tree = TarTree.read(new ByteArrayInputStream(archive.getBytes(ISO_8859_1)))) {
                Trees.paths(tree);
            } catch (IOException e) {
                // An archive that is rejected costs no more than one that is read.
            }
        }
    }

    /** Writes the entries of one number. */
    private interface Entries {
        void write(TarWriter writer, int number) throws IOException;
    }

    @TestFactory
    List<DynamicTest> kinds() {
        Map<String, IntFunction<String>> kinds = new TreeMap<>();
        kinds.put("files", of((writer, i) -> file(writer, "f" + i)));
        kinds.put("the same file", of((writer, i) -> file(writer, "f")));
        kinds.put("directories", of((writer, i) -> writer.put(TarHeader.folder("d" + i, 0755, 0, 0, TIME))));
        kinds.put("the same directory", of((writer, i) -> writer.put(TarHeader.folder("d", 0755, 0, 0, TIME))));
        kinds.put("directories that files replace", of((writer, i) -> {
            file(writer, "d/e/f" + i);
            file(writer, "d");
        }));
        kinds.put("files in directories of their own", of((writer, i) -> file(writer, "a" + i + "/b/c/d/e/f")));
        kinds.put("deep paths", of((writer, i) -> file(writer, "d/".repeat(40) + i)));
        kinds.put("long names", of((writer, i) -> file(writer, "n".repeat(200) + i)));
        kinds.put(
                "symbolic links",
                of((writer, i) -> writer.put(TarHeader.symbolicLink("l" + i, "l" + (i + 1), 0, 0, TIME))));
        kinds.put("hard links", of((writer, i) -> {
            if (i == 0) {
                file(writer, "f");
            }
            link(writer, "l" + i, "f");
        }));
        kinds.put("hard links to hard links", of((writer, i) -> {
            if (i == 0) {
                file(writer, "l0");
            }
            link(writer, "l" + (i + 1), "l" + i);
        }));
        kinds.put(
                "attributes",
                of((writer, i) -> writer.put(
                        new TarHeader("f" + i, TarHeader.Type.FILE, 0644, 1, 2, 0, TIME, "", 0, 0, ATTRIBUTES),
                        new byte[0])));
        return new LinearCost(1_000_000, 20, 200).tests(Reading.class, kinds);
    }

    private static void file(TarWriter writer, String name) throws IOException {
        writer.put(TarHeader.file(name, 0644, 0, 0, 1, TIME), new byte[1]);
    }

    private static void link(TarWriter writer, String name, String target) throws IOException {
        writer.put(new TarHeader(name, TarHeader.Type.HARD_LINK, 0, 0, 0, 0, TIME, target, 0, 0, TarHeader.NO_XATTRS));
    }

    /** An archive of about a length. */
    private static IntFunction<String> of(Entries entries) {
        return length -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (TarWriter writer = new TarWriter(bytes)) {
                for (int i = 0; bytes.size() < length; i++) {
                    entries.write(writer, i);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toString(ISO_8859_1);
        };
    }
}
