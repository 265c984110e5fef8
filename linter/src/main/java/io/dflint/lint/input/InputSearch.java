package io.dflint.lint.input;

import io.dflint.lint.embed.HostKind;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Resolves arguments: a file, the Dockerfiles below a directory, or the files that a pattern matches. */
final class InputSearch {
    private static final Path HERE = Path.of(".");

    private final Inputs.Search search;
    private final List<Inputs.Input> files = new ArrayList<>();
    private final List<InputException> problems = new ArrayList<>();
    private final List<InputException> empty = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    InputSearch(Inputs.Search search) {
        this.search = search;
    }

    Inputs inputs() {
        return new Inputs(files, problems, empty);
    }

    void stdin(String shown) {
        if (seen.add(Inputs.STDIN)) {
            files.add(new Inputs.StdinInput(shown));
        }
    }

    void argument(String argument) {
        Path given;
        try {
            given = Path.of(argument);
        } catch (InvalidPathException e) {
            problems.add(new InputException(argument, IoReason.of(e)));
            return;
        }
        Path path = search.directory().resolve(given);
        if (Files.isDirectory(path)) {
            directory(given, path);
        } else if (!Files.exists(path) && GlobPath.isPattern(argument)) {
            pattern(argument);
        } else if (!(search.excludesNamed() && search.excluded().test(path)) && seen.add(key(path))) {
            files.add(new Inputs.FileInput(path, argument, null));
        }
    }

    private void directory(Path given, Path root) {
        int problemsBefore = problems.size();
        int found = walk(given, root, this::isWanted, file -> true);
        if (found == 0 && problems.size() == problemsBefore) {
            empty.add(new InputException(
                    given.toString(),
                    "no Dockerfile found; if yours has another name, pass its path (looked for Dockerfile, Dockerfile.*,"
                            + " Dockerfile-*, *.dockerfile, *-Dockerfile, and the same with Containerfile)"));
        }
    }

    private boolean isWanted(String name) {
        if (DockerfileNames.isDockerfile(name)) {
            return true;
        }
        HostKind kind = search.hosts().isEmpty() ? null : HostKind.ofFile(name);
        return kind != null && search.hosts().contains(kind);
    }

    /**
     * Resolves a pattern that no shell has expanded. The walk starts at the deepest directory before the first special
     * character.
     */
    private void pattern(String argument) {
        int problemsBefore = problems.size();
        int end = argument.lastIndexOf('/', GlobPath.firstSpecial(argument));
        String folder = end < 0 ? "." : end == 0 ? "/" : argument.substring(0, end);
        String rest = "/" + argument.substring(end + 1);
        Path given = Path.of(folder);
        Path root = search.directory().resolve(given);
        int found = Files.isDirectory(root)
                ? walk(given, root, name -> true, file -> GlobPath.matches(rest, slashes(root.relativize(file))))
                : 0;
        if (found == 0 && problems.size() == problemsBefore) {
            problems.add(new InputException(argument, "no file matches this pattern, except files that Git ignores"));
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Adds the files below a directory. Returns the number of files found, including excluded ones. */
    private int walk(Path given, Path root, Predicate<String> wanted, Predicate<Path> chosen) {
        int[] found = {0};
        new DirectoryWalk(
                        wanted,
                        file -> {
                            if (chosen.test(file)) {
                                found[0]++;
                                Path below = root.relativize(file);
                                Path shown = given.equals(HERE) ? below : given.resolve(below);
                                if (!search.excluded().test(file) && seen.add(key(file))) {
                                    files.add(new Inputs.FileInput(file, shown.toString(), root));
                                }
                            }
                        },
                        problems::add)
                .walk(root);
        return found[0];
    }

    private static String key(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
