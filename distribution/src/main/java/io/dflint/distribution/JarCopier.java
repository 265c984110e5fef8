package io.dflint.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Copies jars into the distribution in a form that works on the boot class path.
 *
 * <p>The boot loader ignores {@code META-INF/versions}, so a class of a multi-release jar is copied in the version for
 * this Java. It does not check signatures, and an AOT cache cannot hold classes of a signed jar, so signatures are left
 * out. Classes of this project are transformed by {@link PlainCalls}.
 */
final class JarCopier {
    /** The earliest time that a jar can represent. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, Month.JANUARY, 1, 0, 0);

    private final List<Path> jars;
    private final Path folder;

    /** @param folder the directory to copy to */
    JarCopier(List<Path> jars, Path folder) {
        this.jars = jars;
        this.folder = folder;
    }

    /**
     * Copies the jars that do not exist there yet.
     *
     * @param root the directory of this project; jars below it are its own
     * @return the copies, in the order of the jars
     */
    List<Path> copyAll(Path root) throws IOException {
        Files.createDirectories(folder);
        PlainCalls plainCalls = new PlainCalls(jars);
        List<Path> copies = new ArrayList<>();
        for (Path jar : jars) {
            String digest = new Digest().addTool().add(jar).finish();
            String name = jar.getFileName().toString().replaceFirst("\\.jar$", "." + digest + ".jar");
            Path copy = folder.resolve(name);
            if (!Files.exists(copy)) {
                Path fresh = folder.resolve(name + ".new");
                copy(jar, fresh, jar.startsWith(root) ? plainCalls : null);
                Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE);
            }
            copies.add(copy);
        }
        return copies;
    }

    private static void copy(Path from, Path to, @Nullable PlainCalls plainCalls) throws IOException {
        try (JarFile in = new JarFile(from.toFile(), false, ZipFile.OPEN_READ, Runtime.version());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(to))) {
            out.putNextEntry(entry(JarFile.MANIFEST_NAME));
            manifest(in).write(out);
            for (JarEntry entry : (Iterable<JarEntry>) in.versionedStream()::iterator) {
                if (entry.isDirectory() || isLeftOut(entry.getName())) {
                    continue;
                }
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                out.putNextEntry(entry(entry.getName()));
                out.write(
                        plainCalls != null && entry.getName().endsWith(".class") ? plainCalls.transform(bytes) : bytes);
            }
        }
    }

    /** Returns an entry with a fixed time, so that copies are reproducible. */
    private static JarEntry entry(String name) {
        JarEntry entry = new JarEntry(name);
        entry.setTimeLocal(TIME);
        return entry;
    }

    /** Returns a manifest with the main attributes, without the digests of the entries. */
    private static Manifest manifest(JarFile jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        Manifest given = jar.getManifest();
        if (given != null) {
            manifest.getMainAttributes().putAll(given.getMainAttributes());
            manifest.getMainAttributes().remove(Attributes.Name.MULTI_RELEASE);
        }
        return manifest;
    }

    private static boolean isLeftOut(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        boolean signature = upper.startsWith("META-INF/")
                && upper.lastIndexOf('/') == "META-INF".length()
                && (upper.endsWith(".SF") || upper.endsWith(".RSA") || upper.endsWith(".DSA") || upper.endsWith(".EC"));
        return signature
                || upper.equals("META-INF/MANIFEST.MF")
                || name.endsWith("module-info.class")
                || name.startsWith("META-INF/maven/")
                || isForAnotherMachine(name);
    }

    /**
     * Reports whether an entry is for another operating system or processor. zstd-jni has a library for each, in a
     * directory with its name.
     */
    private static boolean isForAnotherMachine(String name) {
        return name.contains("libzstd-jni") && !name.startsWith(machine() + "/");
    }

    private static String machine() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return (os.startsWith("windows") ? "win" : os.startsWith("mac") ? "darwin" : os)
                + "/"
                + System.getProperty("os.arch");
    }
}
