package io.dflint.lint.input;

import io.dflint.lint.embed.Build;
import io.dflint.lint.embed.HostKind;
import io.dflint.lint.rule.Shortened;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files that the arguments of the user stand for, in their order and without duplicates.
 *
 * @param files the files to lint
 * @param problems arguments that cannot be resolved
 * @param empty directories without a Dockerfile
 */
public record Inputs(List<Input> files, List<InputException> problems, List<InputException> empty) {
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
     * @param builds how Compose and Bake files among the inputs build it; empty if none does
     */
    public record FileInput(
            Path path, String shown, @Nullable Path folder, List<Build> builds) implements Input {

        /** Creates a file that no other input builds. */
        public FileInput(Path path, String shown, @Nullable Path folder) {
            this(path, shown, folder, List.of());
        }

        /** The kind of file if it can contain Dockerfiles; null if it is one. */
        public @Nullable HostKind hostKind() {
            Path name = path.getFileName();
            return name == null ? null : HostKind.ofFile(name.toString());
        }
    }

    public record StdinInput(String shown) implements Input {}

    /**
     * Resolves arguments in the current directory.
     *
     * @param stdinName the name of standard input in reports
     */
    public static Inputs of(List<String> arguments, String stdinName) {
        return of(arguments, stdinName, new Search(Path.of(""), file -> false, false, Set.of()));
    }

    /**
     * How files are searched.
     *
     * @param directory the directory to which arguments are relative
     * @param excluded reports whether a file is excluded
     * @param excludesNamed whether files are excluded even if an argument names them
     * @param hosts the kinds of files that are searched in directories in addition to Dockerfiles
     */
    public record Search(Path directory, Predicate<Path> excluded, boolean excludesNamed, Set<HostKind> hosts) {}

    /**
     * Resolves arguments.
     *
     * @param stdinName the name of standard input in reports
     */
    public static Inputs of(List<String> arguments, String stdinName, Search search) {
        InputSearch found = new InputSearch(search);
        for (String argument : arguments) {
            if (argument.equals(STDIN)) {
                found.stdin(Shortened.path(stdinName));
            } else {
                found.argument(argument);
            }
        }
        return found.inputs();
    }
}
