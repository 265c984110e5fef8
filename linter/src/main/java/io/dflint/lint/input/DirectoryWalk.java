package io.dflint.lint.input;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Dockerfiles below a directory in alphabetical order, without files that Git ignores. Links to directories
 * are not followed, so loops are harmless.
 */
final class DirectoryWalk {
    private final Predicate<String> wanted;
    private final Consumer<Path> files;
    private final Consumer<InputException> problems;

    /**
     * A {@code .gitignore}, linked to those of the directories above.
     *
     * @param depth the number of names from the root of the walk
     */
    private record Ignores(
            GitIgnore own, int depth, @Nullable Ignores above) {}

    /**
     * Creates a walk.
     *
     * @param wanted reports whether a file of this name is searched
     */
    DirectoryWalk(Predicate<String> wanted, Consumer<Path> files, Consumer<InputException> problems) {
        this.wanted = wanted;
        this.files = files;
        this.problems = problems;
    }

    void walk(Path root) {
        List<String> names = new ArrayList<>();
        Ignores ignores = above(root, names);
        descend(root, names, ignores);
    }

    /**
     * Reads the ignore files of the directories above the root, up to the top of its Git work tree, and adds the names
     * from the top to the root to {@code names}.
     */
    private @Nullable Ignores above(Path root, List<String> names) {
        List<Path> chain = new ArrayList<>();
        Path top = null;
        Path start;
        try {
            start = root.toRealPath();
        } catch (IOException e) {
            return null;
        }
        for (Path at = start; at != null; at = at.getParent()) {
            chain.add(at);
            if (Files.exists(at.resolve(".git"))) {
                top = at;
                break;
            }
        }
        if (top == null) {
            return null;
        }
        Ignores ignores = with(top.resolve(".git/info/exclude"), 0, null);
        for (int i = chain.size() - 1; i > 0; i--) {
            ignores = with(chain.get(i).resolve(".gitignore"), names.size(), ignores);
            names.add(chain.get(i - 1).getFileName().toString());
        }
        return ignores;
    }

    private @Nullable Ignores with(Path file, int depth, @Nullable Ignores above) {
        if (!Files.isRegularFile(file)) {
            return above;
        }
        try {
            return new Ignores(GitIgnore.parse(BoundedFiles.read(file)), depth, above);
        } catch (IOException e) {
            problems.accept(new InputException(file.toString(), IoReason.of(e)));
            return above;
        }
    }

    private void descend(Path directory, List<String> names, @Nullable Ignores above) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path entry : stream) {
                entries.add(entry);
            }
        } catch (DirectoryIteratorException e) {
            problems.accept(
                    new InputException(directory.toString(), IoReason.of(Objects.requireNonNull(e.getCause()))));
            return;
        } catch (IOException e) {
            problems.accept(new InputException(directory.toString(), IoReason.of(e)));
            return;
        }
        entries.sort(null);
        Ignores ignores = with(directory.resolve(".gitignore"), names.size(), above);
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            boolean isDirectory = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
            if (isDirectory ? DockerfileNames.isSkippedDirectory(name) : !wanted.test(name)) {
                continue;
            }
            names.add(name);
            if (!ignored(names, isDirectory, ignores)) {
                if (isDirectory) {
                    descend(entry, names, ignores);
                } else if (Files.isRegularFile(entry) || !Files.exists(entry)) {
                    files.accept(entry);
                } else if (!Files.isDirectory(entry)) {
                    problems.accept(new InputException(entry.toString(), "not a regular file"));
                }
            }
            names.removeLast();
        }
    }

    private static boolean ignored(List<String> names, boolean isDirectory, @Nullable Ignores ignores) {
        for (Ignores at = ignores; at != null; at = at.above) {
            Boolean decided = at.own.ignores(names.subList(at.depth, names.size()), isDirectory);
            if (decided != null) {
                return decided;
            }
        }
        return false;
    }
}
