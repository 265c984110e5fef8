package io.dflint.lint.compat.docker.rules;

/** Docker treats Windows paths as relative. */
public final class WorkdirRelativePath extends io.dflint.lint.rules.workdirrelativepath.WorkdirRelativePath {
    @Override
    protected boolean isAbsolute(String path) {
        return path.startsWith("/");
    }
}
