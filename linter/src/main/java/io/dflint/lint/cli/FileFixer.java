package io.dflint.lint.cli;

import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.fix.Fixed;
import io.dflint.lint.fix.Fixer;
import io.dflint.lint.input.InputException;
import io.dflint.lint.input.Inputs;
import io.dflint.lint.input.SourceFile;
import io.dflint.lint.input.SourceWriter;
import io.dflint.lint.rule.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fixes the files of a lint run. Safe for use by several threads. */
final class FileFixer {
    private final LintArguments arguments;

    FileFixer(LintArguments arguments) {
        this.arguments = arguments;
    }

    /**
     * Fixes a file and, if that is asked for, writes it.
     *
     * @param findings those of the file
     * @return null if there is nothing to fix, or the run does not fix
     */
    @Nullable
    Fixed fix(
            Inputs.Input input, SourceFile file, List<Finding> findings, LintEngine engine, @Nullable String ignoreFile)
            throws InputException {
        if (arguments.fixMode() == FixMode.OFF || findings.stream().allMatch(this::isUnfixable)) {
            return null;
        }
        if (file.warning() != null) {
            throw new InputException(file.path(), "not fixed: " + file.warning());
        }
        Fixed fixed = new Fixer(arguments.fixes(), text -> engine.lint(text, ignoreFile)).fix(file.text(), findings);
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
