package io.dflint.builder.run;

import io.dflint.builder.plan.BuildException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command did not succeed. */
public final class StepFailure extends BuildException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<String> lastLines;

    StepFailure(String message, @Nullable Place place, int exitCode, List<String> lastLines) {
        super(message, place);
        this.exitCode = exitCode;
        this.lastLines = List.copyOf(lastLines);
    }

    public int exitCode() {
        return exitCode;
    }

    /** The end of its output, secrets replaced. */
    public List<String> lastLines() {
        return lastLines;
    }
}
