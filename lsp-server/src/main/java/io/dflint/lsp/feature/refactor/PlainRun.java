package io.dflint.lsp.feature.refactor;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Mount;
import io.dflint.instruction.Run;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lsp.document.Document;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Script;
import io.dflint.shell.ShellOperator;
import io.dflint.shell.Statement;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Flag;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A RUN with a single completely parsed script, either on its lines or in its only heredoc.
 *
 * @param script the commands
 */
record PlainRun(Run run, Script script) {

    /** Returns the plain RUN for an instruction, or null if it is another instruction or follows ONBUILD. */
    static @Nullable PlainRun of(Document document, @Nullable Instruction instruction) {
        if (!(instruction instanceof Run run) || Shells.mayBeWindows(document, run)) {
            return null;
        }
        List<RunScript> runs = document.runs();
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).instruction().range().start() < run.range().start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return of(run, runs.get(low).scripts());
    }

    private static @Nullable PlainRun of(Run run, List<Script> scripts) {
        if (scripts.size() != 1) {
            return null;
        }
        Script script = scripts.getFirst();
        boolean understood = script.problems().isEmpty()
                && script.doubtful().isEmpty()
                && !script.body().isEmpty();
        return understood ? new PlainRun(run, script) : null;
    }

    /**
     * Reports whether the script is on the lines of the instruction and contains no shell comment that would hide the
     * rest.
     */
    boolean isOnItsLines() {
        return run.header().heredocs().isEmpty()
                && !run.header().json()
                && script.comments().isEmpty();
    }

    List<Statement> statements() {
        return script.body().statements();
    }

    /** The commands joined by {@code &&}, or the only one; null if there are several statements, or {@code ||}. */
    @Nullable
    List<Pipeline> chain() {
        if (statements().size() != 1) {
            return null;
        }
        Statement only = statements().getFirst();
        for (ShellOperator operator : only.operators()) {
            if (operator.kind() != ShellOperator.Kind.AND) {
                return null;
            }
        }
        return only.isBackground() ? null : only.pipelines();
    }

    /**
     * Reports whether the content of the mounts outlives the RUN, so that it does not matter where it begins and ends.
     */
    boolean keepsNothingInMounts() {
        for (Mount mount : run.mounts()) {
            if (mount.type().equals("tmpfs")) {
                return false;
            }
            for (Mount.Option option : mount.options()) {
                if (option.key().contentEquals("rw") || option.key().contentEquals("readwrite")) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The flags as written, each followed by a space; null if one contains a line break. */
    @Nullable
    String flags(String text) {
        StringBuilder flags = new StringBuilder();
        for (Flag flag : run.flags()) {
            String written = flag.range().of(text);
            if (written.indexOf('\n') >= 0) {
                return null;
            }
            flags.append(written).append(' ');
        }
        return flags.toString();
    }

    /** The end of the name and flags. */
    int endOfFlags() {
        return run.flags().isEmpty()
                ? run.name().sourceRange().end()
                : run.flags().getLast().range().end();
    }

    /** Returns the comments between the lines in a range as they are written. */
    List<String> comments(TextRange range, String text) {
        List<String> found = new ArrayList<>(0);
        for (Comment comment : run.header().innerComments()) {
            if (range.contains(comment.range())) {
                found.add(comment.range().of(text).strip());
            }
        }
        return found;
    }
}
