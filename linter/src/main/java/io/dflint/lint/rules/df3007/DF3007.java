package io.dflint.lint.rules.df3007;

import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellScope.Field;
import io.dflint.text.TextEdit;
import org.jspecify.annotations.Nullable;

/** Reports installations in which npm may choose other versions than those in the lock file. */
public final class DF3007 implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.own("DF3007", "Install from the lock file", Severity.INFO).inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        LockFiles lockFiles = new LockFiles(input);
        for (ProgramCall call : input.facts().calls()) {
            Field verb = verb(call);
            if (verb != null && lockFiles.mayBeThere(call)) {
                found(call, verb, report);
            }
        }
    }

    private static void found(ProgramCall call, Field verb, Report report) {
        boolean npm = call.isOf("npm");
        String better = npm
                ? "npm ci"
                : call.isOf("pnpm")
                        ? "pnpm install --frozen-lockfile"
                        : "yarn install --immutable (before version 2: --frozen-lockfile)";
        Report.Draft draft = report.at(
                call.instruction(),
                call.name().union(verb.range()),
                call.program() + " " + verb.text() + " may install versions other than those in the lock file; use "
                        + better);
        if (npm && verb.range().length() == verb.text().length()) {
            draft.fix(Fix.unsafe("Use npm ci", new TextEdit(verb.range(), "ci")));
        }
    }

    /** Returns the word that stands for installing the project's dependencies, or null for another call. */
    private static @Nullable Field verb(ProgramCall call) {
        if (!call.isOf("npm", "pnpm", "yarn")
                || call.has(
                        "-g",
                        "--global",
                        "--package-lock-only",
                        "--no-package-lock",
                        "--no-lockfile",
                        "--frozen-lockfile",
                        "--immutable",
                        "--no-save",
                        "--location=global")) {
            return null;
        }
        Field verb = null;
        boolean value = false;
        for (Field argument : call.arguments()) {
            String text = argument.text();
            if (text.startsWith("-")) {
                value = text.equals("--prefix")
                        || text.equals("-C")
                        || text.equals("--loglevel")
                        || text.equals("--cwd")
                        || text.equals("--registry");
            } else if (value) {
                value = false;
            } else if (verb == null) {
                if (!text.equals("install") && !text.equals("i")) {
                    return null;
                }
                verb = argument;
            } else if (!text.equals("true") && !text.equals("false")) {
                return null;
            }
        }
        return verb;
    }
}
