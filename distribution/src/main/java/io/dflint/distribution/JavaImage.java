package io.dflint.distribution;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;

/**
 * A Java runtime with only the modules that the programs use.
 *
 * @param folder where it is
 * @param version what it was made from: an AOT cache holds for it alone
 */
record JavaImage(Path folder, String version) {
    Path java() {
        return folder.resolve("bin/java");
    }

    /** Makes the image with the JDK that runs this, unless it is there. */
    static JavaImage make(Path folder, Iterable<Program> programs) throws IOException {
        Set<String> modules = new TreeSet<>();
        for (Program program : programs) {
            modules.addAll(program.jdkModules());
        }
        String version = Runtime.version() + " " + System.getProperty("java.vendor") + " " + String.join(",", modules);
        Path note = folder.resolve("made-from");
        if (Files.exists(note) && Files.readString(note).equals(version)) {
            return new JavaImage(folder, version);
        }
        Path fresh = folder.resolveSibling("java.new");
        Folders.delete(fresh);
        link(fresh, modules);
        Files.writeString(fresh.resolve("made-from"), version);
        Path old = folder.resolveSibling("java.old");
        Folders.delete(old);
        if (Files.exists(folder)) {
            Files.move(folder, old);
        }
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        return new JavaImage(folder, version);
    }

    private static void link(Path folder, Set<String> modules) throws IOException {
        StringWriter messages = new StringWriter();
        PrintWriter writer = new PrintWriter(messages);
        ToolProvider jlink = ToolProvider.findFirst("jlink").orElseThrow(() -> new IOException("the JDK has no jlink"));
        int code = jlink.run(
                writer,
                writer,
                "--add-modules",
                String.join(",", modules),
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                folder.toString());
        if (code != 0) {
            throw new IOException("jlink: " + messages);
        }
    }
}
