package io.dflint.builder.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.TestDaemon;
import io.dflint.builder.Trees;
import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.json.JsonObject;
import io.dflint.builder.tar.TarHeader;
import io.dflint.builder.tar.TarWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContainerTreeTest {
    private static final Instant TIME = Instant.ofEpochSecond(1_600_000_000);

    /** A tree of an image that is gone afterwards, with its container. */
    private void withImage(Check check) throws IOException {
        String name = TestDaemon.unique("dflint-test/tree");
        try (Engine engine = TestDaemon.open()) {
            TreeMap<String, byte[]> capability = new TreeMap<>();
            capability.put(
                    "security.capability", new byte[] {1, 0, 0, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
            engine.images()
                    .importRoot(
                            out -> {
                                TarWriter tar = new TarWriter(out);
                                tar.put(TarHeader.folder("app", 0750, 5, 6, TIME));
                                tar.put(TarHeader.file("app/f", 0640, 7, 8, 1, TIME), new byte[] {'x'});
                                tar.put(new TarHeader(
                                        "app/cap", TarHeader.Type.FILE, 0755, 0, 0, 0, TIME, "", 0, 0, capability));
                                tar.put(new TarHeader(
                                        "app/hard",
                                        TarHeader.Type.HARD_LINK,
                                        0640,
                                        7,
                                        8,
                                        0,
                                        TIME,
                                        "app/f",
                                        0,
                                        0,
                                        TarHeader.NO_XATTRS));
                                tar.put(TarHeader.symbolicLink("link", "/app", 0, 0, TIME));
                                tar.put(TarHeader.folder("etc", 0755, 0, 0, TIME));
                                tar.put(TarHeader.file("etc/hosts", 0644, 0, 0, 2, TIME), new byte[] {'h', '\n'});
                                tar.close();
                            },
                            name,
                            List.of(),
                            "");
            try (FileTree tree = new ContainerTree(engine, name, labelled(engine, name))) {
                check.look(tree);
            } finally {
                engine.images().remove(name, true, true);
            }
            List<JsonObject> left = engine.containers().list(true, Map.of("label", List.of("io.dflint.test=" + name)));
            assertThat(left).isEmpty();
        }
    }

    private static TemporaryContainers labelled(Engine engine, String name) {
        return new TemporaryContainers() {
            @Override
            public String container(ContainerSpec spec) throws EngineException {
                ImageConfig config = spec.config().withLabels(Map.of("io.dflint.test", name));
                return engine.containers().create(spec.withConfig(config), null).id();
            }

            @Override
            public void removeSoon(String container) {
                try {
                    engine.containers().remove(container);
                } catch (EngineException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private interface Check {
        void look(FileTree tree) throws IOException;
    }

    @Test
    void readsSingleFiles() throws IOException {
        withImage(tree -> {
            FileEntry file = Trees.entry(tree, "app/f");
            assertThat(file.mode()).isEqualTo(0640);
            assertThat(file.uid()).isEqualTo(7);
            assertThat(file.gid()).isEqualTo(8);
            assertThat(file.modified()).isEqualTo(TIME);
            assertThat(Trees.text(tree, "app/f")).isEqualTo("x");
            assertThat(Trees.entry(tree, "app").isFolder()).isTrue();
            assertThat(Trees.entry(tree, "link").link()).isEqualTo("/app");
            assertThat(tree.entry("link/f")).isNull();
            assertThat(tree.entry("app/none")).isNull();
            assertThat(tree.entry("app/f/none")).isNull();
            assertThat(Trees.entry(tree, "app/cap").xattrs().get("security.capability"))
                    .hasSize(20);
            assertThat(Trees.entry(tree, "").isFolder()).isTrue();
        });
    }

    @Test
    void readsFolders() throws IOException {
        withImage(tree -> {
            assertThat(tree.children("app"))
                    .extracting(FileEntry::path)
                    .containsExactly("app/cap", "app/f", "app/hard");
            FileEntry hard = Trees.entry(tree, "app/hard");
            assertThat(hard.inode())
                    .isNotNull()
                    .isEqualTo(Trees.entry(tree, "app/f").inode());
            assertThat(Trees.text(tree, "app/hard")).isEqualTo("x");
            assertThat(tree.children("none")).isEmpty();
            assertThat(tree.children("app/f")).isEmpty();
        });
    }

    /** Containers get files that their images do not have. */
    @Test
    void showsTheImagesFilesOnly() throws IOException {
        withImage(tree -> {
            assertThat(Trees.paths(tree))
                    .containsExactly("app", "app/cap", "app/f", "app/hard", "etc", "etc/hosts", "link");
            assertThat(Trees.text(tree, "etc/hosts")).isEqualTo("h\n");
        });
    }

    @Test
    void selectsThroughLinks() throws IOException {
        withImage(tree -> {
            List<Match> matches = tree.select(new Selector("link/h*", true, null, List.of(), true));
            assertThat(matches)
                    .singleElement()
                    .satisfies(match -> assertThat(match.root().path()).isEqualTo("app/hard"));
        });
    }
}
