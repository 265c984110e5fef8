package io.dflint.builder.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.tar.TarHeader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerTreeTest {
    private static final LayerTree.Content CONTENT =
            () -> new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8));

    private final LayerTree layer = new LayerTree(ImageFiles.EMPTY);

    private void file(String path) throws IOException {
        layer.put(path, TarHeader.file("", 0644, 0, 0, 3, Instant.EPOCH), CONTENT);
    }

    private void folder(String path) throws IOException {
        layer.put(path, TarHeader.folder("", 0755, 0, 0, Instant.EPOCH), null);
    }

    @Test
    void aFileInPlaceOfADirectoryTakesAllThatIsInIt() throws IOException {
        file("/a/b/c");
        file("/a/bc");
        file("/a/b");
        assertThat(layer.holds("/a/b/c")).isFalse();
        assertThat(layer.holds("/a/bc")).isTrue();
        assertThat(layer.bytes()).isEqualTo(6);
        folder("/a/b");
        assertThat(layer.find("/a/b/c")).isNull();
        file("/a/b/d");
        file("/a");
        assertThat(layer.holds("/a/b/d")).isFalse();
        assertThat(layer.bytes()).isEqualTo(3);
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        layer.write(tar);
        assertThat(tar.toString(StandardCharsets.ISO_8859_1)).contains("abc").doesNotContain("a/b");
    }

    private void link(String path, String to) throws IOException {
        layer.put(path, TarHeaders.linked(TarHeader.file("", 0644, 0, 0, 0, Instant.EPOCH), to), null);
    }

    /** As on a disk, where a file lives as long as it has a name. */
    @ParameterizedTest
    @ValueSource(strings = {"/d/file", "/d"})
    void aFileThatIsReplacedStaysUnderItsOtherNames(String replaced) throws IOException {
        file("/d/file");
        link("/one", "d/file");
        link("/d/two", "d/file");
        link("/three", "d/file");
        layer.put(
                replaced,
                TarHeader.file("", 0600, 0, 0, 1, Instant.EPOCH),
                () -> new ByteArrayInputStream(new byte[] {'x'}));
        assertThat(layer.read("/one", 9)).asString(StandardCharsets.UTF_8).isEqualTo("abc");
        assertThat(layer.find("/three"))
                .isNotNull()
                .satisfies(link -> assertThat(link.link()).isEqualTo("one"))
                .satisfies(link -> assertThat(link.name()).isEqualTo("three"));
        assertThat(layer.read(replaced, 9)).asString(StandardCharsets.UTF_8).isEqualTo("x");
        assertThat(layer.bytes()).isEqualTo(4);
        file("/one");
        String next = replaced.equals("/d") ? "/three" : "/d/two";
        assertThat(layer.read(next, 9)).asString(StandardCharsets.UTF_8).isEqualTo("abc");
    }

    @Test
    void toReplaceManyDirectoriesTakesOneLookAtEachPath() throws IOException {
        int count = 5_000;
        for (int i = 0; i < count; i++) {
            file("/d" + i + "/x/f");
            file("/d" + i + "/g");
        }
        for (int i = 0; i < count; i++) {
            file("/d" + i);
        }
        assertThat(layer.removals()).isEqualTo(3L * count);
        assertThat(layer.bytes()).isEqualTo(3L * count);
    }
}
