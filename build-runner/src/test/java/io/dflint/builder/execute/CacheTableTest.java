package io.dflint.builder.execute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.source.FileTree;
import io.dflint.builder.source.TarTree;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a single change does to the cache: the answers are those that BuildKit of Docker 26.1 gave to the same changes. Each
 * change starts from the same build of {@code RUN; COPY d /d; RUN}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CacheTableTest {
    private static final String[] FILE = {"FROM BASE", "RUN echo one", "COPY d /d", "RUN echo two"};
    private static final String[] WITH_ARG = {"FROM BASE", "ARG X=1", "RUN echo one", "ENV E=1", "RUN echo two"};
    private static final Instant TIME = Instant.parse("2020-01-01T00:00:00Z");

    private Builds builds;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        builds = new Builds(folder);
        restore();
        assertThat(builds.build(FILE).hits()).isEqualTo("R- C- R-");
        assertThat(builds.build(FILE).hits()).isEqualTo("R+ C+ R+");
        assertThat(builds.build(WITH_ARG).hits()).isEqualTo("R- R-");
    }

    @AfterAll
    void stop() throws Exception {
        if (builds != null) {
            builds.close();
        }
    }

    private void restore() throws IOException {
        builds.file("d/f", "content\n").file("d/sub/g", "more\n").file("other", "outside\n");
        Path link = builds.context().resolve("d/link");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of("f"));
        mode("d", "rwxr-xr-x");
        mode("d/sub", "rwxr-xr-x");
        mode("d/f", "rw-r--r--");
        mode("d/sub/g", "rw-r--r--");
    }

    private void mode(String name, String mode) throws IOException {
        Files.setPosixFilePermissions(builds.context().resolve(name), PosixFilePermissions.fromString(mode));
    }

    interface Change {
        void apply(Path context) throws IOException;
    }

    private static Arguments change(String name, String expected, Change change) {
        return Arguments.of(name, expected, change);
    }

    static Stream<Arguments> changesOfFiles() {
        return Stream.of(
                change("time of a file", "R+ C+ R+", context -> time(context.resolve("d/f"))),
                change("time of a folder", "R+ C+ R+", context -> time(context.resolve("d/sub"))),
                change("mode of a file", "R+ C- R-", context -> setMode(context.resolve("d/f"), "rwxr-xr-x")),
                change("mode of a folder", "R+ C- R-", context -> setMode(context.resolve("d/sub"), "rwx------")),
                change("mode of the copied folder", "R+ C- R-", context -> setMode(context.resolve("d"), "rwx------")),
                change("content", "R+ C- R-", context -> Files.writeString(context.resolve("d/f"), "CONTENT\n")),
                change("content of the same time", "R+ C- R-", context -> {
                    Path file = context.resolve("d/f");
                    FileTime time = Files.getLastModifiedTime(file);
                    Files.writeString(file, "cOnTeNt\n");
                    Files.setLastModifiedTime(file, time);
                }),
                change("target of a link", "R+ C- R-", context -> {
                    Files.delete(context.resolve("d/link"));
                    Files.createSymbolicLink(context.resolve("d/link"), Path.of("sub"));
                }),
                change("a link becomes a file", "R+ C- R-", context -> {
                    Files.delete(context.resolve("d/link"));
                    Files.writeString(context.resolve("d/link"), "f");
                }),
                change("a new file", "R+ C- R-", context -> Files.writeString(context.resolve("d/new"), "")),
                change("a new empty folder", "R+ C- R-", context -> Files.createDirectory(context.resolve("d/empty"))),
                change("a file is gone", "R+ C- R-", context -> Files.delete(context.resolve("d/sub/g"))),
                change(
                        "another name",
                        "R+ C- R-",
                        context -> Files.move(context.resolve("d/f"), context.resolve("d/F"))),
                change(
                        "a user attribute",
                        "R+ C- R-",
                        context -> Files.setAttribute(context.resolve("d/f"), "user:note", "x".getBytes(UTF_8))),
                change("a file outside", "R+ C+ R+", context -> Files.writeString(context.resolve("other"), "changed")),
                change("a new file outside", "R+ C+ R+", context -> Files.writeString(context.resolve("more"), "x")));
    }

    private static void time(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(TIME));
    }

    private static void setMode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void changesOfFiles(String name, String expected, Change change) throws Exception {
        try {
            change.apply(builds.context());
            assertThat(builds.build(FILE).hits()).as(name).isEqualTo(expected);
        } finally {
            for (String extra : new String[] {"d/new", "d/empty", "d/F", "d/f", "more"}) {
                Files.deleteIfExists(builds.context().resolve(extra));
            }
            restore();
        }
    }

    static Stream<Arguments> changesOfTheDockerfile() {
        return Stream.of(
                Arguments.of("a comment", "R+ C+ R+", "FROM BASE\n# note\nRUN echo one\nCOPY d /d\nRUN echo two"),
                Arguments.of(
                        "blanks behind the name", "R+ C+ R+", "FROM BASE\nRUN   echo one\nCOPY  d  /d\nrun echo two"),
                Arguments.of("./d for d", "R+ C+ R+", "FROM BASE\nRUN echo one\nCOPY ./d/ /d\nRUN echo two"),
                Arguments.of("blanks in the command", "R- C- R-", "FROM BASE\nRUN echo  one\nCOPY d /d\nRUN echo two"),
                Arguments.of("/d/ for /d", "R+ C- R-", "FROM BASE\nRUN echo one\nCOPY d /d/\nRUN echo two"),
                Arguments.of(
                        "a label in front", "R+ C+ R+", "FROM BASE\nLABEL a=b\nRUN echo one\nCOPY d /d\nRUN echo two"),
                Arguments.of("a command behind", "R+ C+ R+", "FROM BASE\nRUN echo one\nCOPY d /d\nRUN echo two\nCMD x"),
                Arguments.of(
                        "a variable in between",
                        "R+ C+ R-",
                        "FROM BASE\nRUN echo one\nCOPY d /d\nENV A=1\nRUN echo two"),
                Arguments.of(
                        "a user in between", "R+ C+ R-", "FROM BASE\nRUN echo one\nCOPY d /d\nUSER 7\nRUN echo two"),
                Arguments.of("an owner", "R+ C- R-", "FROM BASE\nRUN echo one\nCOPY --chown=7 d /d\nRUN echo two"),
                Arguments.of(
                        "a stage in front",
                        "R+ C+ R+",
                        "FROM BASE AS a\nRUN no\nFROM BASE\nRUN echo one\nCOPY d /d\nRUN echo two"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void changesOfTheDockerfile(String name, String expected, String file) throws Exception {
        assertThat(builds.build(file).hits()).as(name).isEqualTo(expected);
    }

    @Test
    void anArgThatNobodyUsesCountsForEveryRunBehindIt() throws Exception {
        try {
            assertThat(builds.args(Map.of("X", "2")).build(WITH_ARG).hits()).isEqualTo("R- R-");
            assertThat(builds.args(Map.of("HTTP_PROXY", "p", "no_proxy", "q"))
                            .build(WITH_ARG)
                            .hits())
                    .isEqualTo("R+ R+");
        } finally {
            builds.args(Map.of());
        }
    }

    @Test
    void anArgCountsOnlyBehindItsPlace() throws Exception {
        String[] moved = {"FROM BASE", "RUN echo moved", "ARG X=1", "RUN echo two"};
        builds.build(moved);
        moved[2] = "ARG X=3";
        assertThat(builds.build(moved).hits()).isEqualTo("R+ R-");
    }

    @Test
    void aChangedVariableCountsBehindItsPlace() throws Exception {
        String[] file = WITH_ARG.clone();
        file[3] = "ENV E=2";
        assertThat(builds.build(file).hits()).isEqualTo("R+ R-");
    }

    /** Contexts from tars have owners and extended attributes of their own. */
    @Test
    void ownersOfATarCount() throws Exception {
        String[] file = {"FROM BASE", "COPY a /a"};
        assertThat(buildTar(0, Map.of(), file)).isEqualTo("C-");
        assertThat(buildTar(0, Map.of(), file)).isEqualTo("C+");
        assertThat(buildTar(7, Map.of(), file)).isEqualTo("C-");
        assertThat(buildTar(0, Map.of("user.a", "1"), file)).isEqualTo("C-");
    }

    private String buildTar(long uid, Map<String, String> xattrs, String... lines) throws Exception {
        SortedMap<String, byte[]> attributes = new TreeMap<>();
        xattrs.forEach((name, value) -> attributes.put(name, value.getBytes(UTF_8)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarWriter tar = new TarWriter(bytes)) {
            tar.put(
                    new TarHeader("a", TarHeader.Type.FILE, 0644, uid, 0, 1, TIME, "", 0, 0, attributes),
                    new byte[] {'x'});
        }
        try (FileTree tree = TarTree.read(new ByteArrayInputStream(bytes.toByteArray()))) {
            return builds.build(tree, lines).hits();
        }
    }

    /** A step that is cached by what it copies, although the stage that it copies from was built anew. */
    @Test
    void aStageWithTheSameResultChangesNothing() throws Exception {
        String[] file = {
            "FROM BASE AS a", "RUN echo v1 && echo same > /out", "FROM BASE", "COPY --from=a /out /", "RUN cat /out"
        };
        builds.build(file);
        file[1] = "RUN echo v2 && echo same > /out";
        assertThat(builds.build(file).hits()).isEqualTo("R- C+ R+");
        assertThat(builds.build(file).hits()).isEqualTo("C+ R+");
    }
}
