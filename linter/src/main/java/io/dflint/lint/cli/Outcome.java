package io.dflint.lint.cli;

import io.dflint.lint.config.ConfigException;
import io.dflint.lint.fix.Fixed;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.SourceFile;
import io.dflint.lint.output.FileReport;
import io.dflint.lint.rule.BuildContext;
import org.jspecify.annotations.Nullable;

/** The result for a file. It can be created by any thread, but is reported by one. */
sealed interface Outcome {

    /**
     * The file was linted.
     *
     * @param file the file as it was read
     * @param fixed the result of fixing; null if nothing was fixed
     * @param context what is known of the build context
     * @param ignoreProblem why the ignore file could not be read; null if it could
     */
    record Linted(
            Inputs.Input input,
            FileReport report,
            SourceFile file,
            FileLinter linter,
            @Nullable Fixed fixed,
            BuildContext context,
            @Nullable InputException ignoreProblem)
            implements Outcome {}

    record Unreadable(InputException problem) implements Outcome {}

    record Misconfigured(ConfigException problem) implements Outcome {}

    /** A bug in dflint, which must not prevent the other files from being linted. */
    record Crashed(String path, Throwable cause) implements Outcome {}
}
