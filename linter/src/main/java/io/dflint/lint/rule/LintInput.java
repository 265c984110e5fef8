package io.dflint.lint.rule;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.facts.Facts;
import io.dflint.model.BuildModel;
import org.jspecify.annotations.Nullable;

/**
 * What rules read: the file, what it means, and facts derived from it once for all rules. Nothing in it changes.
 *
 * @param facts derived on first use
 * @param context what is known of the files that the build gets
 */
@SuppressWarnings("exports") // rules are part of this project
public record LintInput(Dockerfile file, BuildModel model, Facts facts, LintOptions options, BuildContext context) {

    /** The text of the {@code .dockerignore} that counts for the file; null without one. */
    public @Nullable String ignoreFile() {
        return context.ignoreFile();
    }

    public Configuration configuration() {
        return options.configuration();
    }
}
