package io.dflint.builder.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
    @TempDir
    private Path folder;

    private FileTree tree;

    @BeforeEach
    void open() throws IOException {
        for (String path : List.of(
                "a.txt",
                "b.txt",
                "c.md",
                "x/a.txt",
                "x/y/a.txt",
                "x/y/b.md",
                "x/y/z/c.txt",
                "dir/one",
                "dir/sub/two",
                "[odd]")) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, path);
        }
        link("to-file", "a.txt");
        link("to-dir", "x/y");
        link("absolute", "/x/y");
        link("out", "../../../../etc");
        link("loop", "loop");
        link("dangling", "none");
        tree = FolderTree.open(folder, null);
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), Path.of(target));
    }

    @AfterEach
    void close() throws IOException {
        tree.close();
    }

    private String select(Selector selector) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Match match : tree.select(selector)) {
            List<String> within = new ArrayList<>();
            for (FileEntry entry : match.entries()) {
                within.add(match.within(entry).isEmpty() ? "." : match.within(entry));
            }
            lines.add(match.name() + "=" + match.root().path() + "[" + String.join(" ", within) + "]");
        }
        return String.join(" ", lines);
    }

    /** Each match as {@code name=what it is[what is in it]}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.txt        | a.txt=a.txt[.]",
                "/a.txt       | a.txt=a.txt[.]",
                "../../a.txt  | a.txt=a.txt[.]",
                "x/../a.txt   | a.txt=a.txt[.]",
                "*.txt        | a.txt=a.txt[.] b.txt=b.txt[.]",
                "?.md         | c.md=c.md[.]",
                "[ab].txt     | a.txt=a.txt[.] b.txt=b.txt[.]",
                "[^a].txt     | b.txt=b.txt[.]",
                "none*        | ''",
                "x/*/a.txt    | a.txt=x/y/a.txt[.]",
                // Without --parents two stars are no more than one.
                "x/**/c.txt   | ''",
                "[[]odd]      | [odd]=[odd][.]",
                "dir          | dir=dir[. one sub sub/two]",
                "dir/         | dir=dir[. one sub sub/two]",
                "d*           | dangling=none dir=dir[. one sub sub/two]",
                // Links are followed when they are named, within the tree.
                "to-file      | to-file=a.txt[.]",
                "to-dir       | to-dir=x/y[. a.txt b.md z z/c.txt]",
                "absolute     | absolute=x/y[. a.txt b.md z z/c.txt]",
                "absolute/z/* | c.txt=x/y/z/c.txt[.]",
                "to-d*        | to-dir=x/y[. a.txt b.md z z/c.txt]",
            })
    void findsWhatAPathNames(String path, String expected) throws IOException {
        Files.deleteIfExists(folder.resolve("dangling"));
        String wanted = expected.replace("dangling=none ", "");
        assertThat(select(new Selector(path, true, null, List.of(), true))).isEqualTo(wanted);
    }

    @Test
    void takesWildcardsLiterallyWhereTheyAreNone() throws IOException {
        assertThat(select(Selector.of("[odd]"))).isEqualTo("[odd]=[odd][.]");
    }

    @Test
    void neverLeavesTheTree() {
        for (String path : List.of("out", "out/passwd", "../../etc/passwd", "/etc/passwd")) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> tree.select(Selector.of(path)))
                    .withMessageContaining("no such file");
        }
    }

    @Test
    void namesWhatIsMissing() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> tree.select(Selector.of("no/such")))
                .withMessage("/no/such: no such file or directory");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> tree.select(new Selector("[a", true, null, List.of(), true)))
                .withMessage("syntax error in pattern: [a");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> tree.select(Selector.of("loop")))
                .withMessage("too many levels of symbolic links: /loop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x   | *.txt     | x=x[. y y/a.txt y/b.md y/z y/z/c.txt]",
                "x   | **/*.txt  | x=x[. y y/b.md y/z]",
                "x   | y         | x=x[. a.txt]",
                "x   | y,!y/b.md | x=x[. a.txt y y/b.md]",
                "x   | *,!**/*.txt | x=x[. a.txt y y/a.txt y/z y/z/c.txt]",
                "*.* | *.txt     | c.md=c.md[.]",
                "a.txt | *.txt   | a.txt=a.txt[.]",
            })
    void leavesOutExcludedFiles(String path, String excludes, String expected) throws IOException {
        assertThat(select(new Selector(path, true, null, List.of(excludes.split(",")), true)))
                .isEqualTo(expected);
    }

    /** {@code --parents}: everything up to the pivot is the folder, the rest the pattern. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''  | x/a.txt    | =[. x x/a.txt]",
                "''  | ./x/*      | =[. x x/a.txt x/y x/y/a.txt x/y/b.md x/y/z x/y/z/c.txt]",
                "x   | y/*.txt    | x=x[. y y/a.txt]",
                "x/y | *.txt      | y=x/y[. a.txt]",
                "''  | **/c.txt   | =[. x x/y x/y/z x/y/z/c.txt]",
                "x   | **/*.txt   | x=x[. a.txt y y/a.txt y/z y/z/c.txt]",
                "''  | none/*     | =[.]",
            })
    void keepsParents(String path, String include, String expected) throws IOException {
        assertThat(select(new Selector(path, true, include, List.of(), true))).isEqualTo(expected);
    }

    @Test
    void requiresAPatternWithoutWildcardsToExist() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> tree.select(new Selector("", true, "no/such", List.of(), true)))
                .withMessage("/no/such: no such file or directory");
    }

    @Test
    void matchesInTimeProportionalToItsInput() {
        String stars = "*a".repeat(200) + "b";
        String name = "a".repeat(20_000);
        assertThat(NamePattern.of(stars).matches(name)).isFalse();
    }
}
