package io.dflint.lint.kit;

import io.dflint.lint.rule.Fix;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paths that a system needs, and what leads to them if variables are empty. */
public final class DangerousPath {
    private static final int MOST_PATHS = 64;

    private DangerousPath() {}

    /** Whether a path is a directory of the system, or all that is in it. */
    public static boolean isSystem(String path) {
        String trimmed = path;
        if (trimmed.endsWith("/*")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        while (trimmed.endsWith("/")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        return switch (trimmed) {
            case "" -> path.startsWith("/");
            case "/bin",
                    "/boot",
                    "/dev",
                    "/etc",
                    "/home",
                    "/lib",
                    "/lib64",
                    "/media",
                    "/mnt",
                    "/opt",
                    "/proc",
                    "/root",
                    "/sbin",
                    "/srv",
                    "/sys",
                    "/usr",
                    "/usr/bin",
                    "/usr/lib",
                    "/usr/local",
                    "/usr/local/bin",
                    "/usr/local/lib",
                    "/usr/sbin",
                    "/usr/share",
                    "/var",
                    "/var/lib" -> true;
            default -> false;
        };
    }

    /** Whether a word with variables comes to such a path where they are empty. */
    public static boolean isReached(ShellWord word) {
        return reached(word) != null;
    }

    /** The path that a word comes to; null if it is none of the system. */
    public static @Nullable String reached(ShellWord word) {
        List<Path> paths = new ArrayList<>(List.of(new Path("", false)));
        if (!expand(word.parts(), paths)) {
            return null;
        }
        for (Path path : paths) {
            if ((path.empty || word.hasGlob()) && isSystem(path.text)) {
                return path.text;
            }
        }
        return null;
    }

    /**
     * A path so far.
     *
     * @param empty whether a variable in it is taken as empty
     */
    private record Path(String text, boolean empty) {
        Path then(String more, boolean empties) {
            return new Path(text + more, empty || empties);
        }
    }

    /** Adds what parts come to; false if that is not known. */
    private static boolean expand(List<WordPart> parts, List<Path> paths) {
        for (WordPart part : parts) {
            boolean known = switch (part) {
                case WordPart.Text text -> add(paths, text.value(), false);
                case WordPart.DoubleQuoted quoted -> expand(quoted.parts(), paths);
                case WordPart.Glob glob -> add(paths, glob.pattern(), false);
                case WordPart.Parameter parameter -> add(paths, isGuarded(parameter) ? "x" : "", !isGuarded(parameter));
                case WordPart.Braces braces -> alternatives(braces, paths);
                default -> false;
            };
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private static boolean add(List<Path> paths, String text, boolean empties) {
        paths.replaceAll(path -> path.then(text, empties));
        return true;
    }

    private static boolean alternatives(WordPart.Braces braces, List<Path> paths) {
        List<Path> all = new ArrayList<>();
        for (ShellWord element : braces.elements()) {
            List<Path> one = new ArrayList<>(paths);
            if (!expand(element.parts(), one) || all.size() + one.size() > MOST_PATHS) {
                return false;
            }
            all.addAll(one);
        }
        paths.clear();
        paths.addAll(all);
        return true;
    }

    /** Whether the shell stops or puts something else in its place where the variable is empty. */
    private static boolean isGuarded(WordPart.Parameter parameter) {
        return parameter.prefix().equals("#")
                || switch (parameter.operator()) {
                    case "?", ":?", ":-", "-", ":=", "=" -> true;
                    default -> false;
                }
                || parameter.name().length() == 1 && "@#?$!*-".contains(parameter.name());
    }

    /** Lets the shell stop where a variable is empty; null if there are none that are plain. */
    public static @Nullable Fix fix(ShellWord word) {
        List<TextEdit> edits = new ArrayList<>();
        guard(word.parts(), edits);
        return edits.isEmpty() ? null : Fix.unsafe("Stop if the variable is empty", edits.toArray(new TextEdit[0]));
    }

    private static void guard(List<WordPart> parts, List<TextEdit> edits) {
        for (WordPart part : parts) {
            if (part instanceof WordPart.Parameter parameter
                    && parameter.isPlain()
                    && Numbers.isName(parameter.name())) {
                edits.add(new TextEdit(part.range(), "${" + parameter.name() + ":?}"));
            } else if (part instanceof WordPart.DoubleQuoted quoted) {
                guard(quoted.parts(), edits);
            }
        }
    }
}
