package io.dflint.lint.rules.df3040;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.Command;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Pipeline;
import io.dflint.shell.ShellOperator;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.call.CalledCommand;
import io.dflint.shell.call.Invocation;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Reports {@code a && b || true}, where a failure of {@code a} is ignored as well. */
public final class DF3040 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3040", "Ignore the failure of one command only", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (RunScript run : input.facts().runs()) {
            TextRange before = null;
            for (CalledCommand called : run.called()) {
                CommandSite site = called.site();
                if (!site.command().range().equals(before) && ignoresFailure(site)) {
                    check(site, run, report);
                }
                before = site.command().range();
            }
        }
    }

    private static boolean ignoresFailure(CommandSite site) {
        return site.command().isNamed("true", ":")
                && !site.pipeline().isPiped()
                && is(site.operatorBefore(), ShellOperator.Kind.OR);
    }

    private static void check(CommandSite site, RunScript run, Report report) {
        Statement statement = site.statement();
        int last = site.statementIndex() - 1;
        Invocation meant = invocation(statement.pipelines().get(last));
        ShellOperator or = site.operatorBefore();
        if (meant == null || or == null) {
            return;
        }
        boolean goesOn = is(site.operatorAfter(), ShellOperator.Kind.AND);
        for (int i = last; i > 0 && is(statement.operatorBefore(i), ShellOperator.Kind.AND); i--) {
            report.step();
            Invocation earlier = invocation(statement.pipelines().get(i - 1));
            if (earlier != null && Needed.is(earlier, meant, goesOn)) {
                int start = statement.pipelines().get(last).range().start();
                report.at(
                                run.instruction(),
                                or.range().union(site.command().range()),
                                "a failure of " + Needed.described(earlier)
                                        + " is ignored as well; to ignore only that of "
                                        + Needed.described(meant) + ", write { " + Needed.described(meant)
                                        + " … || true; }")
                        .related(earlier.command().range(), "may fail without notice here")
                        .fix(Fix.unsafe(
                                "Put braces around the last command",
                                TextEdit.insert(start, "{ "),
                                TextEdit.insert(site.command().range().end(), "; }")));
                return;
            }
        }
    }

    /** Returns the last call of a pipeline, or null if it is more than a program. */
    private static @Nullable Invocation invocation(Pipeline pipeline) {
        Command command = pipeline.commands().getLast();
        return command instanceof SimpleCommand simple ? Invocation.of(simple) : null;
    }

    private static boolean is(@Nullable ShellOperator operator, ShellOperator.Kind kind) {
        return operator != null && operator.kind() == kind;
    }
}
