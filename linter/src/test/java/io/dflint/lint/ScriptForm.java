package io.dflint.lint;

import io.dflint.shell.CommandSite;
import io.dflint.shell.Script;
import io.dflint.shell.ShellWord;
import io.dflint.text.TextRange;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ways to write a script in RUN so that the same commands run. */
enum ScriptForm {
    SH_C("sh -c '", "'") {
        @Override
        String write(String script) {
            return super.write(script.replace("'", "'\\''"));
        }

        @Override
        String read(String written) {
            String read = written.replace("'\\''", "'");
            // A place that begins or ends with a quote of the script.
            read = read.startsWith("\\''") ? read.substring(2) : read;
            return read.endsWith("'\\'") ? read.substring(0, read.length() - 2) : read;
        }
    },
    EXEC("[\"/bin/sh\", \"-c\", \"", "\"]") {
        @Override
        String write(String script) {
            return super.write(script.replace("\\", "\\\\").replace("\"", "\\\""));
        }

        @Override
        String read(String written) {
            return written.replace("\\\"", "\"").replace("\\\\", "\\");
        }
    },
    HEREDOC("<<DFLINT_END\n", "\nDFLINT_END"),
    SUBSTITUTION("out=\"$(", ")\""),
    SUBSHELL("( ", " )"),
    GROUP("{ ", "; }"),
    IF("if true; then ", "; fi"),
    LOOP("for each in a b; do ", "; done"),
    AFTER_COMMAND("true && ", ""),
    BEFORE_COMMAND("", " && true"),
    SUDO("", "") {
        @Override
        @Nullable
        String rewrite(Script script, List<TextRange> found) {
            return prefixed(script, found, "sudo ");
        }

        @Override
        String read(String written) {
            return written.replace("sudo ", "");
        }
    },
    ENV("", "") {
        @Override
        @Nullable
        String rewrite(Script script, List<TextRange> found) {
            return prefixed(script, found, "env A=b ");
        }

        @Override
        String read(String written) {
            return written.replace("env A=b ", "");
        }
    },
    CONTINUED("", "") {
        @Override
        String rewrite(Script script, List<TextRange> found) {
            StringBuilder out = new StringBuilder(script.text());
            int before = out.length();
            for (CommandSite site : script.commands().reversed()) {
                for (ShellWord word : site.command().words().reversed()) {
                    int at = script.text().logicalOffset(word.range().start());
                    if (at > 0 && at < before && out.charAt(at - 1) == ' ') {
                        out.insert(at, CONTINUATION);
                        before = at;
                    }
                }
            }
            return out.toString();
        }

        @Override
        String read(String written) {
            return written.replace(CONTINUATION, "");
        }
    };

    private static final String CONTINUATION = "\\\n    ";

    /** What a shell does itself, so that no program can run it, and what runs a program already. */
    private static final Set<String> NOT_PREFIXED = Set.of(
            ". : [ alias break builtin cd command continue declare eval exec exit export hash let local mapfile popd pushd read readarray readonly return set shift shopt source sudo test trap type typeset ulimit umask unalias unset wait"
                    .split(" ", -1));

    private final String before;
    private final String after;

    ScriptForm(String before, String after) {
        this.before = before;
        this.after = after;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String write(String script) {
        return before + script + after;
    }

    /** The text that stands in the plain form for a text in this form. */
    String read(String written) {
        return written;
    }

    /**
     * The script in this form; null if that is the plain form again.
     *
     * @param found what findings are about
     */
    @Nullable
    String rewrite(Script script, List<TextRange> found) {
        return write(script.text().toString());
    }

    /** With a prefix before each program that findings are about. */
    private static @Nullable String prefixed(Script script, List<TextRange> found, String prefix) {
        StringBuilder out = new StringBuilder(script.text());
        for (CommandSite site : script.commands().reversed()) {
            String program = site.command().program();
            boolean isConcerned =
                    found.stream().anyMatch(range -> site.command().range().contains(range));
            if (program != null
                    && isConcerned
                    && !NOT_PREFIXED.contains(program)
                    && site.command().assignments().isEmpty()) {
                TextRange first = site.command().words().getFirst().range();
                out.insert(script.text().logicalOffset(first.start()), prefix);
            }
        }
        return out.length() == script.text().length() ? null : out.toString();
    }
}
