package io.dflint.lint.rule;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.facts.Facts;
import io.dflint.model.BuildModel;
import org.jspecify.annotations.Nullable;

/**
 * The input of rules: the file, its build model, and facts derived from it once for all rules. Immutable.
 *
 * @param facts facts that are derived on first use
 * @param context what is known of the build context
 */
@SuppressWarnings("exports") // rules are part of this project
public record LintInput(Dockerfile file, BuildModel model, Facts facts, LintOptions options, BuildContext context) {

    /** The text of the {@code .dockerignore} that applies to the file; null if there is none. */
    public @Nullable String ignoreFile() {
        return context.ignoreFile();
    }

    public Configuration configuration() {
        return options.configuration();
    }
}
