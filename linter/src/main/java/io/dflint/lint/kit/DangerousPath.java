package io.dflint.lint.kit;

import io.dflint.lint.rule.Fix;
import io.dflint.shell.ShellWord;
import io.dflint.shell.WordPart;
import io.dflint.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognizes system directories, and words that expand to one if a variable is empty. */
public final class DangerousPath {
    private static final int MOST_PATHS = 64;

    private DangerousPath() {}

    /** Reports whether a path is a system directory or all its entries. */
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

    /** Reports whether a word expands to a system directory if its variables are empty. */
    public static boolean isReached(ShellWord word) {
        return reached(word) != null;
    }

    /** Returns the system directory to which a word can expand, or null if there is none. */
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
     * A partially expanded path.
     *
     * @param empty whether a variable in it is assumed to be empty
     */
    private record Path(String text, boolean empty) {
        Path then(String more, boolean empties) {
            return new Path(text + more, empty || empties);
        }
    }

    /** Appends the expansion of parts. Returns false if it is not known. */
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

    /** Reports whether the shell fails or uses another value if the variable is empty. */
    private static boolean isGuarded(WordPart.Parameter parameter) {
        return parameter.prefix().equals("#")
                || switch (parameter.operator()) {
                    case "?", ":?", ":-", "-", ":=", "=" -> true;
                    default -> false;
                }
                || parameter.name().length() == 1 && "@#?$!*-".contains(parameter.name());
    }

    /** Returns a fix that makes the shell fail if a variable is empty, or null if there is no plain variable. */
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
