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
 * A RUN with one script that is understood to the end, either on its lines or in its one heredoc.
 *
 * @param script its commands
 */
record PlainRun(Run run, Script script) {

    /** The plain RUN that an instruction is; null if it is another, or stands after ONBUILD. */
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

    /** Whether the script stands on the lines of the instruction, and no comment of the shell ends it early. */
    boolean isOnItsLines() {
        return run.header().heredocs().isEmpty()
                && !run.header().json()
                && script.comments().isEmpty();
    }

    List<Statement> statements() {
        return script.body().statements();
    }

    /** The commands that {@code &&} joins, or the only one; null if there is more than one statement, or {@code ||}. */
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

    /** Whether what the mounts hold outlives the RUN, so that it makes no difference where it begins and ends. */
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

    /** The flags as written with a space after each; null if one goes over a line end. */
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

    /** Where name and flags end. */
    int endOfFlags() {
        return run.flags().isEmpty()
                ? run.name().sourceRange().end()
                : run.flags().getLast().range().end();
    }

    /** The comments between the lines in a range, each as it is written. */
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
