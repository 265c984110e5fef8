package io.dflint.builder.run;

import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BuildException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when the command of a step fails. */
public final class StepFailure extends BuildException {
    private static final long serialVersionUID = 1L;

    private static final int KILLED = 137;
    private static final int LONGEST = 120;

    private final int exitCode;
    private final transient List<String> lastLines;

    /** @param lastLines the end of the output, with secrets replaced */
    public StepFailure(String message, @Nullable Place place, int exitCode, List<String> lastLines) {
        super(message, place);
        this.exitCode = exitCode;
        this.lastLines = List.copyOf(lastLines);
    }

    /**
     * Returns the message for a failed command.
     *
     * @param reason the reason, such as {@code ran out of memory}
     */
    public static String text(Action.Run run, Redactor redactor, String reason) {
        List<String> words = run.command();
        String command = redactor.redact(isShellForm(run) ? words.get(2) : String.join(" ", words));
        String shown = command.strip().replace('\n', ' ');
        shown = shown.length() > LONGEST ? shown.substring(0, LONGEST - 1) + "…" : shown;
        return "the command " + shown + " " + reason;
    }

    /** Reports whether a command is run by a shell. */
    static boolean isShellForm(Action.Run run) {
        return run.command().size() == 3 && run.command().get(1).equals("-c");
    }

    /** Describes the reason that an exit code stands for. */
    public static String reason(int exitCode) {
        return exitCode == KILLED ? "was killed (exit code 137)" : "failed with exit code " + exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    /** The end of the output, with secrets replaced. */
    public List<String> lastLines() {
        return lastLines;
    }
}
