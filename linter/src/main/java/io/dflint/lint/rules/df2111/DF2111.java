package io.dflint.lint.rules.df2111;

import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.command.VariableSetting;
import io.dflint.lint.kit.InnermostPlaces;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellScope.Field;
import java.util.List;

/** Reports programs that run code sent by anyone. */
public final class DF2111 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF2111", "Do not open debuggers and notebooks to everyone", Severity.WARNING)
            .inDefault()
            .inSecurity();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (VariableSetting setting : input.facts().settings()) {
            String value = setting.value();
            String problem =
                    value == null || setting.origin() != VariableSetting.Origin.ENV ? null : OpenPorts.in(value, value);
            if (problem != null && input.facts().finalStages().keep(setting.stage())) {
                report.at(setting.instruction(), setting.range(), problem);
            }
        }
        InnermostPlaces places = new InnermostPlaces();
        for (ProgramCall call : input.facts().allCalls()) {
            String all = "";
            for (Field argument : call.arguments()) {
                if (all.isEmpty() && argument.text().contains("jmxremote")) {
                    all = joined(call.arguments());
                }
                String problem = OpenPorts.in(argument.text(), all);
                if (problem != null) {
                    places.add(argument.range(), place -> report.at(call.instruction(), place, problem));
                    break;
                }
            }
        }
        places.finish();
    }

    private static String joined(List<Field> arguments) {
        StringBuilder out = new StringBuilder();
        for (Field argument : arguments) {
            out.append(argument.text()).append(' ');
        }
        return out.toString();
    }
}
