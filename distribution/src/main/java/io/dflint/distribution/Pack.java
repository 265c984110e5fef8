package io.dflint.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Packs programs of the distribution into a directory that runs wherever it is copied to, with their jars, a Java image
 * with the modules they need, manual pages, completion scripts, and what makes their AOT caches there.
 *
 * <p>Usage: {@code Pack ROOT OUTPUT FOLDER PROGRAM...}, where ROOT is the directory of the project, OUTPUT the name of
 * the build directory in each module, and FOLDER the directory to create.
 */
public final class Pack {
    /** The script that makes the caches for all users. */
    private static final String TRAIN = """
        #!/bin/sh
        # Makes the caches of all programs for the place where this directory is, once it is in its last place.
        case $0 in */*) home=${0%/*}/../.. ;; *) home=../.. ;; esac
        home=$(cd "$home" && pwd -P) || exit 2
        unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
        for gson in "$home"/lib/gson-*.jar; do :; done
        exec "$home/java/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$home/lib/training/dflint-distribution.jar:$gson" \
          io.dflint.distribution.Train "$home"
        """;

    private final Path root;
    private final Path dist;
    private final Path folder;

    private Pack(Path root, Path folder) {
        this.root = root;
        this.dist = root.resolve("target/dist");
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path root = Path.of(args[0]);
        Pack pack = new Pack(root, Path.of(args[2]));
        List<String> names = List.of(args).subList(3, args.length);
        List<Program> programs = Program.readAll(root.resolve("distribution/programs")).stream()
                .filter(program -> names.contains(program.name()))
                .toList();
        Folders.delete(pack.folder);
        Files.createDirectories(pack.folder);
        JavaImage image = JavaImage.make(root.resolve("target/java-" + String.join("-", names)), programs);
        Folders.copy(image.folder(), pack.folder.resolve("java"));
        Path tool = pack.copyTool(args[1]);
        Set<String> jars = new TreeSet<>();
        for (Program program : programs) {
            Launch launch = Launch.read(pack.dist.resolve("programs").resolve(program.name() + ".json"));
            jars.addAll(launch.jars());
            pack.add(program.name(), launch, tool);
        }
        for (String jar : jars) {
            pack.copy(pack.dist.resolve("lib").resolve(jar), "lib/" + jar);
        }
        pack.addTexts();
        new Notices(root).write(pack.folder, jars);
    }

    private void add(String program, Launch launch, Path tool) throws IOException {
        copy(dist.resolve("programs/" + program + ".json"), Train.FOLDER + "/" + program + ".json");
        List<String> shared = List.of(
                "share/man/man1/" + program + ".1",
                "share/bash-completion/completions/" + program,
                "share/fish/vendor_completions.d/" + program + ".fish",
                "share/zsh/site-functions/_" + program);
        for (String file : shared) {
            copy(dist.resolve(file), file);
        }
        Digest digest = new Digest().add(tool);
        launch.jars().forEach(digest::add);
        String version = digest.finish();
        Files.writeString(folder.resolve(Train.FOLDER).resolve(program + ".version"), version);
        String tools = "$home/" + Train.FOLDER + "/" + tool.getFileName() + ":$home/lib/" + gson(launch);
        if (isWindows()) {
            new WindowsScript(program, launch, version).write(folder);
            Files.writeString(folder.resolve(Train.FOLDER).resolve("train.cmd"), WindowsScript.train(gson(launch)));
        } else {
            new PackagedScript(program, launch, tools, version).write(folder);
            StartScript.writeExecutable(folder.resolve(Train.FOLDER).resolve("train"), TRAIN);
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static String gson(Launch launch) {
        return launch.jars().stream()
                .filter(jar -> jar.startsWith("gson-"))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(launch.main() + ": no Gson, which the training runs need"));
    }

    /** Copies the jar of this module, which the training runs need. */
    private Path copyTool(String output) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("distribution").resolve(output))) {
            Path jar = files.filter(file -> file.getFileName().toString().matches("dflint-distribution-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("distribution/" + output + ": no jar"));
            return copy(jar, Train.FOLDER + "/dflint-distribution.jar");
        }
    }

    private void addTexts() throws IOException {
        copy(root.resolve("LICENSE"), "LICENSE");
        List<Path> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve("distribution/training"))) {
            files.forEach(inputs::add);
        }
        for (Path file : inputs) {
            copy(file, Train.FOLDER + "/inputs/" + file.getFileName());
        }
    }

    private Path copy(Path from, String to) throws IOException {
        Path target = folder.resolve(to);
        Files.createDirectories(target.getParent());
        return Files.copy(from, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
