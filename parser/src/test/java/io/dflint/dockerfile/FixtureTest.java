package io.dflint.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each Dockerfile below {@code src/test/resources/dockerfile} must give the tree in the {@code .tree} file beside it, and
 * so must the same file with other line ends or a byte order mark. To add a case, write the Dockerfile, run with
 * {@code -Ddflint.update}, and read the tree that was written.
 */
class FixtureTest {
    private static final Path ROOT = Path.of("src/test/resources/dockerfile");
    private static final boolean WRITE = System.getProperty("dflint.update") != null;

    @TestFactory
    Stream<DynamicContainer> topics() throws IOException {
        List<DynamicContainer> topics = new ArrayList<>();
        for (Path topic : list(ROOT)) {
            if (Files.isDirectory(topic)) {
                List<DynamicTest> tests = new ArrayList<>();
                for (Path file : list(topic)) {
                    if (file.toString().endsWith(".Dockerfile")) {
                        tests.add(DynamicTest.dynamicTest(
                                file.getFileName().toString(), file.toUri(), () -> check(file)));
                    }
                }
                topics.add(DynamicContainer.dynamicContainer(topic.getFileName().toString(), tests));
            }
        }
        assertThat(topics).isNotEmpty();
        return topics.stream();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void check(Path file) throws IOException {
        String text = Files.readString(file);
        Path expectation = file.resolveSibling(file.getFileName().toString().replace(".Dockerfile", ".tree"));
        if (WRITE) {
            Files.writeString(expectation, tree(text));
        }
        String expected = Files.readString(expectation, StandardCharsets.UTF_8);
        assertThat(tree(text)).isEqualTo(expected);
        String lf = text.replace("\r\n", "\n");
        assertThat(tree(lf)).as("with LF").isEqualTo(expected);
        assertThat(tree(lf.replace("\n", "\r\n"))).as("with CR LF").isEqualTo(expected);
        assertThat(tree('\uFEFF' + text)).as("with a byte order mark").isEqualTo(expected);
    }

    /** The tree of a text, the invariants checked; line ends inside texts are written as LF. */
    private static String tree(String text) {
        Dockerfile file = Dockerfile.parse(text);
        Invariants.check(file);
        return TreeDump.of(file).replace("␍␤", "␤");
    }
}
