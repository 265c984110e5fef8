package io.dflint.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JarCopierTest {
    @TempDir
    private Path folder;

    @Test
    void versionsForThisJavaTakeThePlaceOfOthers() throws IOException {
        Path jar = jar(
                true,
                Map.of(
                        "a.txt",
                        "base",
                        "META-INF/versions/9/a.txt",
                        "nine",
                        "META-INF/versions/99/a.txt",
                        "future",
                        "b.txt",
                        "b"));

        assertThat(copied(jar)).containsExactlyInAnyOrderEntriesOf(Map.of("a.txt", "nine", "b.txt", "b"));
    }

    @Test
    void signaturesAndModuleDescriptorsAreLeftOut() throws IOException {
        Path jar = jar(
                false,
                Map.of(
                        "a.txt",
                        "a",
                        "META-INF/X.SF",
                        "s",
                        "META-INF/X.RSA",
                        "s",
                        "module-info.class",
                        "m",
                        "META-INF/services/S",
                        "s"));

        assertThat(copied(jar)).containsExactlyInAnyOrderEntriesOf(Map.of("a.txt", "a", "META-INF/services/S", "s"));
    }

    @Test
    void anUnchangedJarIsNotCopiedAgain() throws IOException {
        Path jar = jar(false, Map.of("a.txt", "a"));
        Path copy = copy(jar);
        Files.writeString(copy, "kept");

        assertThat(copy(jar)).isEqualTo(copy).hasContent("kept");
    }

    private Path copy(Path jar) throws IOException {
        return new JarCopier(List.of(jar), folder.resolve("lib"))
                .copyAll(folder.resolve("elsewhere"))
                .getFirst();
    }

    private Map<String, String> copied(Path jar) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (JarFile file = new JarFile(copy(jar).toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    entries.put(
                            entry.getName(),
                            new String(file.getInputStream(entry).readAllBytes(), UTF_8));
                }
            }
        }
        return entries;
    }

    private Path jar(boolean multiRelease, Map<String, String> entries) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (multiRelease) {
            manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        }
        Path jar = folder.resolve("some.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(UTF_8));
            }
        }
        return jar;
    }
}
