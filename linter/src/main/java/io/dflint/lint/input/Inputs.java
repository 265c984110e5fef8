package io.dflint.lint.input;

import io.dflint.lint.rule.Shortened;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files that the user's arguments stand for, in their order, each once.
 *
 * @param files what to lint
 * @param problems arguments that stand for nothing
 */
public record Inputs(List<Input> files, List<InputException> problems) {
    /** The argument that means standard input. */
    public static final String STDIN = "-";

    /** One file to lint. */
    public sealed interface Input {
        /** Its name in reports. */
        String shown();
    }

    /**
     * A file.
     *
     * @param folder the directory below which it was found; null if the user named the file
     */
    public record FileInput(
            Path path, String shown, @Nullable Path folder) implements Input {}

    public record StdinInput(String shown) implements Input {}

    /** @param stdinName what reports call standard input */
    public static Inputs of(List<String> arguments, String stdinName) {
        List<Input> files = new ArrayList<>();
        List<InputException> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String argument : arguments) {
            if (argument.equals(STDIN)) {
                if (seen.add(STDIN)) {
                    files.add(new StdinInput(Shortened.path(stdinName)));
                }
                continue;
            }
            Path path;
            try {
                path = Path.of(argument);
            } catch (InvalidPathException e) {
                problems.add(new InputException(argument, IoReason.of(e)));
                continue;
            }
            if (Files.isDirectory(path)) {
                directory(path, files, problems, seen);
            } else if (seen.add(key(path))) {
                files.add(new FileInput(path, argument, null));
            }
        }
        return new Inputs(files, problems);
    }

    private static void directory(Path root, List<Input> files, List<InputException> problems, Set<String> seen) {
        int before = files.size();
        int problemsBefore = problems.size();
        boolean[] found = {false};
        Path here = Path.of(".");
        new DirectoryWalk(
                        file -> {
                            found[0] = true;
                            Path plain = root.equals(here) ? here.relativize(file) : file;
                            if (seen.add(key(file))) {
                                files.add(new FileInput(file, plain.toString(), root));
                            }
                        },
                        problems::add)
                .walk(root);
        if (!found[0] && files.size() == before && problems.size() == problemsBefore) {
            problems.add(new InputException(
                    root.toString(),
                    "no Dockerfile found; if yours has another name, pass its path (looked for "
                            + DockerfileNames.DESCRIPTION + ", except files that Git ignores)"));
        }
    }

    private static String key(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
