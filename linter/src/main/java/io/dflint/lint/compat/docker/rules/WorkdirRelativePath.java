package io.dflint.lint.compat.docker.rules;

/** Docker takes paths of Windows for relative. */
public final class WorkdirRelativePath extends io.dflint.lint.rules.workdirrelativepath.WorkdirRelativePath {
    @Override
    protected boolean isAbsolute(String path) {
        return path.startsWith("/");
    }
}
