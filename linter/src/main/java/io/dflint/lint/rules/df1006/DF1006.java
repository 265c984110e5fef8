package io.dflint.lint.rules.df1006;

import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.command.ToolInstall;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.ShellScope.Field;
import java.util.List;

/** Reports tools and repositories used in whatever version is newest. */
public final class DF1006 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF1006", "Pin the versions of tools", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        List<ProgramCall> calls = input.facts().calls();
        for (int i = 0; i < calls.size(); i++) {
            ProgramCall call = calls.get(i);
            if (call.isOf("git")) {
                MovingClone.check(calls, i, report);
                continue;
            }
            ToolInstall tool = ToolInstall.of(call);
            List<Field> unpinned = tool == null ? List.of() : tool.unpinned(call);
            if (tool != null && !unpinned.isEmpty()) {
                report.at(
                        call.instruction(),
                        call.range(),
                        call.program() + " installs the newest version of " + list(unpinned) + "; write "
                                + tool.pin().form());
            }
        }
    }

    private static String list(List<Field> names) {
        String first = name(names.getFirst());
        return switch (names.size()) {
            case 1 -> first;
            case 2 -> first + " and " + name(names.get(1));
            default -> first + " and " + (names.size() - 1) + " more";
        };
    }

    private static String name(Field tool) {
        String text = tool.text();
        return Shortened.value(text.endsWith("@latest") ? text.substring(0, text.length() - "@latest".length()) : text);
    }
}
