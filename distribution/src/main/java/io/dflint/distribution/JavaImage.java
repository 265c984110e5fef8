package io.dflint.distribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A Java runtime with only the modules that the programs need.
 *
 * @param folder its directory
 * @param version a digest of what it was made from; an AOT cache is valid only for one version
 */
record JavaImage(Path folder, String version) {
    /**
     * Options that make the output of jlink reproducible. jlink runs its plugins in the order of a map of identity
     * hashes, and that order decides whether classes that one plugin generates lose their debug attributes to another.
     * If all objects have the same hash, the order is always the same.
     */
    private static final List<String> REPRODUCIBLE =
            List.of("-J-XX:+UseSerialGC", "-J-XX:+UnlockExperimentalVMOptions", "-J-XX:hashCode=2");

    private static final List<String> CONTENT =
            List.of("--strip-java-debug-attributes", "--no-header-files", "--no-man-pages");

    Path java() {
        return folder.resolve("bin/java");
    }

    /** Makes the image with the running JDK, unless it exists. */
    static JavaImage make(Path folder, Iterable<Program> programs) throws IOException, InterruptedException {
        Set<String> modules = new TreeSet<>();
        for (Program program : programs) {
            modules.addAll(program.jdkModules());
        }
        String version = Runtime.version() + " " + System.getProperty("java.vendor") + " " + String.join(",", modules)
                + " " + String.join(" ", CONTENT);
        Path note = folder.resolve("made-from");
        if (Files.exists(note) && Files.readString(note).equals(version)) {
            return new JavaImage(folder, version);
        }
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        Folders.delete(fresh);
        link(fresh, modules);
        Files.writeString(fresh.resolve("made-from"), version);
        Path old = folder.resolveSibling(folder.getFileName() + ".old");
        Folders.delete(old);
        if (Files.exists(folder)) {
            Files.move(folder, old);
        }
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        return new JavaImage(folder, version);
    }

    private static void link(Path folder, Set<String> modules) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jlink").toString());
        command.addAll(REPRODUCIBLE);
        command.add("--add-modules");
        command.add(String.join(",", modules));
        command.addAll(CONTENT);
        command.add("--output");
        command.add(folder.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String messages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("jlink: " + messages);
        }
    }
}
