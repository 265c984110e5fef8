package io.dflint.lint.cli;

import io.dflint.lint.fix.Fixed;
import io.dflint.lint.fix.Fixer;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.SourceFile;
import io.dflint.lint.input.SourceWriter;
import io.dflint.lint.rule.Finding;
import io.dflint.text.SourceText;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fixes the files of a lint run. Safe for use by several threads. */
final class FileFixer {
    private final LintArguments arguments;

    FileFixer(LintArguments arguments) {
        this.arguments = arguments;
    }

    /**
     * Fixes a file and, if requested, writes it.
     *
     * @param findings the findings of the file
     * @param linter returns the findings of a candidate text
     * @return null if there is nothing to fix, or fixing is not requested
     */
    @Nullable
    Fixed fix(Inputs.Input input, SourceFile file, List<Finding> findings, Function<SourceText, List<Finding>> linter)
            throws InputException {
        if (isNothingToDo(findings)) {
            return null;
        }
        Fixed fixed = new Fixer(arguments.fixes(), linter).fix(file.text(), findings);
        return written(input, file, fixed);
    }

    /** Like {@link #fix}, for a file that contains Dockerfiles. */
    @Nullable
    Fixed fix(Inputs.FileInput input, SourceFile file, HostLint host, List<Finding> findings) throws InputException {
        return isNothingToDo(findings) ? null : written(input, file, host.fix(arguments.fixes()));
    }

    private boolean isNothingToDo(List<Finding> findings) {
        return arguments.fixMode() == FixMode.OFF || findings.stream().allMatch(this::isUnfixable);
    }

    private @Nullable Fixed written(Inputs.Input input, SourceFile file, Fixed fixed) throws InputException {
        if (file.warning() != null) {
            throw new InputException(file.path(), "not fixed: " + file.warning());
        }
        if (fixed.fixed().isEmpty()) {
            return null;
        }
        if (arguments.fixMode().writes() && input instanceof Inputs.FileInput named) {
            SourceWriter.replace(named, file.text(), fixed.text());
        }
        return fixed;
    }

    private boolean isUnfixable(Finding finding) {
        return arguments.fixes().fixOf(finding) == null;
    }
}
