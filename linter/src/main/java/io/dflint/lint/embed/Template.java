package io.dflint.lint.embed;

import io.dflint.shell.ShellName;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How another program changes a text before Docker receives it: it removes escapes, and replaces variables. Replaced
 * text is linted as written, and lines with it are not edited, because the result is not known.
 */
enum Template {
    /** Compose: {@code $$} is a dollar sign, any other dollar sign begins a variable. */
    COMPOSE {
        @Override
        int escape(String text, int at) {
            return text.startsWith("$$", at) ? 1 : 0;
        }

        @Override
        boolean isReplaced(String text, int at) {
            return text.charAt(at) == '$';
        }

        @Override
        int end(String text, int at) {
            return ofVariable(text, at);
        }

        @Override
        String escaped(String line) {
            return line.replace("$", "$$");
        }
    },

    /**
     * Bake, in HCL and JSON: <code>${</code> and <code>%{</code> begin a replacement, unless their first character is
     * doubled.
     */
    BAKE {
        @Override
        int escape(String text, int at) {
            return text.startsWith("$${", at) || text.startsWith("%%{", at) ? 1 : 0;
        }

        @Override
        boolean isReplaced(String text, int at) {
            return text.startsWith("${", at) || text.startsWith("%{", at);
        }

        @Override
        int end(String text, int at) {
            return closing(text, at + 1, '{', '}');
        }

        @Override
        String escaped(String line) {
            return line.replace("${", "$${").replace("%{", "%%{");
        }
    },

    /**
     * A heredoc with an unquoted delimiter: the shell removes backslashes before characters that it would replace, and
     * before line ends.
     */
    SHELL {
        @Override
        int escape(String text, int at) {
            boolean escapes =
                    text.charAt(at) == '\\' && at + 1 < text.length() && "$`\\".indexOf(text.charAt(at + 1)) >= 0;
            return escapes ? 1 : 0;
        }

        @Override
        boolean isReplaced(String text, int at) {
            return text.charAt(at) == '$' || text.charAt(at) == '`';
        }

        @Override
        int end(String text, int at) {
            if (text.charAt(at) == '`') {
                int close = text.indexOf('`', at + 1);
                return close < 0 ? text.length() : close + 1;
            }
            return text.startsWith("(", at + 1) ? closing(text, at + 1, '(', ')') : ofVariable(text, at);
        }

        @Override
        String escaped(String line) {
            return line.replace("\\", "\\\\").replace("$", "\\$").replace("`", "\\`");
        }
    };

    /** Returns the number of characters at an offset that only escape what follows. */
    abstract int escape(String text, int at);

    /** Reports whether a replacement begins at an offset. */
    abstract boolean isReplaced(String text, int at);

    /** Returns the end of a replacement, given its beginning. */
    abstract int end(String text, int at);

    private static int ofVariable(String text, int dollar) {
        int end = dollar + 1;
        if (text.startsWith("{", end)) {
            return closing(text, end, '{', '}');
        }
        while (end < text.length() && ShellName.isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Returns the offset after the matching closing bracket, or the end of the line if there is none. */
    private static int closing(String text, int open, char opening, char closing) {
        int depth = 0;
        for (int at = open; at < text.length() && text.charAt(at) != '\n'; at++) {
            depth += text.charAt(at) == opening ? 1 : text.charAt(at) == closing ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        int line = text.indexOf('\n', open);
        return line < 0 ? text.length() : line;
    }

    /** Escapes a line so that it is not changed. */
    abstract String escaped(String line);

    /** Returns the resulting Dockerfile. */
    Embedded apply(Embedded written) {
        String text = written.text().content();
        StringBuilder out = new StringBuilder(text.length());
        int[] offsets = new int[text.length() + 1];
        Rows rows = new Rows();
        int start = 0;
        boolean replaced = false;
        List<TextRange> all = new ArrayList<>(0);
        int ends = 0;
        for (int at = 0; at < text.length(); at++) {
            int escape = escape(text, at);
            if (escape == 0 && isReplaced(text, at)) {
                replaced = true;
                if (at >= ends) {
                    ends = end(text, at);
                    all.add(new TextRange(out.length(), out.length() + ends - at));
                }
            }
            at += escape;
            offsets[out.length()] = written.outer(TextRange.at(at)).start();
            out.append(text.charAt(at));
            if (text.charAt(at) == '\n' || at + 1 == text.length()) {
                rows.add(line(out), text.substring(start, at + 1), replaced);
                start = at + 1;
                replaced = false;
            }
        }
        offsets[out.length()] = written.outer(TextRange.at(text.length())).start();
        return new Embedded(
                out.toString(),
                Arrays.copyOf(offsets, out.length() + 1),
                written.range(),
                all,
                after -> rows.written(after, this, written));
    }

    /** Returns the last line of a text, with its line end. */
    private static String line(StringBuilder text) {
        return text.substring(text.length() < 2 ? 0 : text.lastIndexOf("\n", text.length() - 2) + 1);
    }

    /** Maps the lines of a Dockerfile to their form in the outer file. */
    private static final class Rows {
        private final Map<String, String> writtenAs = new HashMap<>();
        private final Set<String> ambiguous = new HashSet<>();
        private final List<String> replaced = new ArrayList<>(0);
        private final Set<String> everReplaced = new HashSet<>();

        void add(String line, String written, boolean isReplaced) {
            String plain = line.stripTrailing();
            String before = writtenAs.putIfAbsent(plain, written.stripTrailing());
            if (before != null && !before.equals(written.stripTrailing())) {
                ambiguous.add(plain);
            }
            if (isReplaced) {
                replaced.add(plain);
                everReplaced.add(plain);
            }
        }

        /** Returns the outer form of another text, or null if it changes a line with a replacement. */
        @Nullable
        String written(String after, Template template, Embedded outer) {
            StringBuilder out = new StringBuilder(after.length());
            int next = 0;
            int start = 0;
            while (start < after.length()) {
                int end = after.indexOf('\n', start);
                end = end < 0 ? after.length() : end + 1;
                String line = after.substring(start, end);
                String plain = line.stripTrailing();
                String known = writtenAs.get(plain);
                boolean isReplaced =
                        next < replaced.size() && replaced.get(next).equals(plain);
                next += isReplaced ? 1 : 0;
                if (ambiguous.contains(plain) || !isReplaced && known != null && everReplaced.contains(plain)) {
                    return null;
                }
                out.append(known == null ? template.escaped(plain) : known).append(line, plain.length(), line.length());
                start = end;
            }
            return next == replaced.size() ? outer.encoded(out.toString()) : null;
        }
    }
}
