package io.dflint.builder.cli;

import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildException.Place;
import io.dflint.builder.run.StepFailure;
import io.dflint.builder.text.FailureText;
import io.dflint.builder.text.TerminalText;
import io.dflint.builder.text.UrlLogin;
import io.dflint.text.LineIndex;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.io.IOException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Prints failures: the location in the file, the end of the output and the reason. */
final class FailureReport {
    private static final int MAX_LINES = 8;

    private final PrintStream out;

    FailureReport(PrintStream out) {
        this.out = out;
    }

    /** @param fileName the name of the Dockerfile as known to the user */
    void print(BuildException failure, String fileName) {
        for (BuildException one : failure.all()) {
            printOne(one, fileName);
        }
    }

    /** Prints a failure of files, of the network or of the daemon, and returns the exit code. */
    int print(IOException failure) {
        out.println("dfbuild: " + reason(failure));
        return failure instanceof EngineException engine && engine.is(EngineException.Kind.CANCELLED)
                ? ExitCode.INTERRUPTED
                : ExitCode.FAILED;
    }

    private void printOne(BuildException failure, String fileName) {
        Place place = failure.place();
        if (failure instanceof StepFailure step && !step.lastLines().isEmpty()) {
            out.println("last lines of the output:");
            for (String line : step.lastLines()) {
                out.println("  " + TerminalText.output(line, false));
            }
            out.println();
        }
        if (place != null && !isOfTheDaemon(failure)) {
            snippet(place, fileName);
        }
        out.println("dfbuild: " + reason(failure));
    }

    /** Reports whether the daemon caused a failure, so that the location in the file is irrelevant. */
    private static boolean isOfTheDaemon(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EngineException engine && engine.isOfTheDaemon()) {
                return true;
            }
        }
        return false;
    }

    private void snippet(Place place, String fileName) {
        SourceText source = place.source();
        LineIndex lines = source.lines();
        TextRange range = place.range();
        int first = lines.line(range.start());
        int last = lines.line(Math.max(range.start(), range.end() - 1));
        out.println(TerminalText.line(fileName) + ":" + (first + 1));
        int width = Integer.toString(last + 2).length();
        if (first > 0) {
            line(source, first - 1, width);
        }
        for (int line = first; line <= Math.min(last, first + MAX_LINES - 1); line++) {
            line(source, line, width);
            mark(source, line, range, width);
        }
        if (last - first >= MAX_LINES) {
            out.println(" ".repeat(width + 1) + "| …");
        }
        out.println();
    }

    private void line(SourceText source, int line, int width) {
        String number = Integer.toString(line + 1);
        out.println(" ".repeat(width - number.length()) + number + " | "
                + TerminalText.output(
                        UrlLogin.hidden(source.lines().lineText(line).toString()), false));
    }

    /** Prints carets below the part of the range in a line. Tabs are kept so that the carets are aligned. */
    private void mark(SourceText source, int line, TextRange range, int width) {
        TextRange whole = source.lines().lineRange(line);
        int start = Math.max(range.start(), whole.start());
        int end = Math.min(range.end(), whole.end());
        if (end <= start) {
            return;
        }
        StringBuilder marks = new StringBuilder();
        for (int i = whole.start(); i < end; i++) {
            char c = source.content().charAt(i);
            marks.append(i >= start ? '^' : c == '\t' ? '\t' : ' ');
        }
        out.println(" ".repeat(width) + " | " + marks.toString().stripTrailing());
    }

    /** The reason for a failure on one line. */
    static String reason(@Nullable Throwable failure) {
        return TerminalText.line(UrlLogin.hidden(FailureText.of(failure)));
    }
}
