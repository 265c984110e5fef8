package io.dflint.lint.rules.df3031;

import io.dflint.instruction.Mount;
import io.dflint.instruction.Run;
import io.dflint.instruction.SyntaxVersion;
import io.dflint.lint.command.Ecosystem;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.syntax.Directive;
import io.dflint.text.TextEdit;
import org.jspecify.annotations.Nullable;

/** Reports downloads that are repeated after every change. */
public final class DF3031 implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.own("DF3031", "Keep caches of package managers in a cache mount", Severity.STYLE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Directive directive = input.file().directive("syntax");
        SyntaxVersion version =
                SyntaxVersion.of(directive == null ? null : directive.value().toString());
        if (!version.has("1.2")) {
            return;
        }
        int reported = -1;
        for (ProgramCall call : input.facts().calls()) {
            Ecosystem tool = CachedTools.of(call);
            if (tool == null
                    || call.instruction().range().start() == reported
                    || !(call.instruction() instanceof Run run)
                    || hasCache(run)
                    || !isRoot(input.model().scopeAt(run).user())) {
                continue;
            }
            reported = run.range().start();
            String mount = "--mount=type=cache,target=" + tool.cache();
            report.at(
                            run,
                            call.range(),
                            "after each change " + call.program() + " downloads everything again; add RUN " + mount)
                    .fix(Fix.unsafe(
                            "Add a cache mount",
                            TextEdit.insert(run.name().sourceRange().end(), " " + mount)));
        }
    }

    private static boolean hasCache(Run run) {
        for (Mount mount : run.mounts()) {
            if (mount.type().equals("cache") || mount.type().equals("tmpfs")) {
                return true;
            }
        }
        return false;
    }

    /** The directories in the table are those of root. */
    private static boolean isRoot(@Nullable String user) {
        return user == null || user.equals("root") || user.equals("0");
    }
}
