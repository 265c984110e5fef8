package io.dflint.lint.compat.docker.rules;

import io.dflint.lint.facts.stage.ContextSources;

/** Docker does not ignore a leading slash, and treats unknown variables as empty. */
public final class CopyIgnoredFile extends io.dflint.lint.rules.copyignoredfile.CopyIgnoredFile {
    @Override
    protected boolean isJudged(ContextSources.Source source) {
        return !source.path().startsWith("/") || source.isRoot();
    }
}
