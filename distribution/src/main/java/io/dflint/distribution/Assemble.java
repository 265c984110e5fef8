package io.dflint.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Adds programs to the distribution: copies their jars, makes the Java image, trains the AOT cache, and writes the
 * start script.
 *
 * <p>The names of jars and caches contain a digest of what they are made from. What is unchanged is therefore not made
 * again, and a program that is running keeps its files: a start script is replaced in one step when all files that it
 * names exist, and a file is removed only when neither the current nor the previous start script of any program names
 * it.
 *
 * <p>Usage: {@code Assemble ROOT OUTPUT PROGRAM...}, where ROOT is the directory of the project and OUTPUT the name of
 * the build directory in each module.
 */
public final class Assemble {
    private final Path root;
    private final String output;
    private final Path dist;

    private Assemble(Path root, String output) {
        this.root = root;
        this.output = output;
        this.dist = root.resolve("target/dist");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Assemble assemble = new Assemble(Path.of(args[0]), args[1]);
        List<String> names = List.of(args).subList(2, args.length);
        List<Program> programs = Program.readAll(assemble.root.resolve("distribution/programs"));
        JavaImage image = JavaImage.make(assemble.dist.resolve("java"), programs);
        for (Program program : programs) {
            if (names.contains(program.name())) {
                assemble.assemble(program, image);
            }
        }
        assemble.removeUnused(programs);
    }

    private void assemble(Program program, JavaImage image) throws IOException, InterruptedException {
        List<Path> sources = ClassPath.of(program, root, output);
        List<Path> jars = new JarCopier(sources, dist.resolve("lib")).copyAll(root);
        List<String> names =
                jars.stream().map(jar -> jar.getFileName().toString()).toList();
        Launch launch = new Launch(program.flags(), names, program.mainClass());
        launch.write(dist.resolve("programs").resolve(program.name() + ".json"));
        Path cache = AotCache.train(program.name(), launch, image, dist, root.resolve("distribution/training"));
        new StartScript(program.name(), dist, launch).write(cache);
        new SharedFiles(dist, program.name(), launch.command(image.java(), dist)).write();
    }

    private void removeUnused(List<Program> programs) throws IOException {
        Set<String> used = new TreeSet<>();
        for (Program program : programs) {
            for (Path script : StartScript.presentAndPrevious(dist, program)) {
                used.add(Files.exists(script) ? Files.readString(script) : "");
            }
        }
        for (String folder : List.of("lib", "aot")) {
            List<Path> files = new ArrayList<>();
            try (var found = Files.list(dist.resolve(folder))) {
                found.forEach(files::add);
            }
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (used.stream().noneMatch(script -> script.contains(name))) {
                    Files.delete(file);
                }
            }
        }
    }
}
