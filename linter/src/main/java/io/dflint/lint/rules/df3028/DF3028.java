package io.dflint.lint.rules.df3028;

import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.facts.stage.FinalUser;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellScope.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports users that are created but never used. */
public final class DF3028 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3028", "Use the user that the file creates", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Map<String, ProgramCall> created = new LinkedHashMap<>();
        List<ProgramCall> creations = new ArrayList<>();
        for (ProgramCall call : input.facts().calls()) {
            if (!call.isOf("useradd", "adduser", "groupadd", "addgroup", "usermod", "passwd")) {
                continue;
            }
            creations.add(call);
            String name = call.isOf("useradd", "adduser") ? name(call) : null;
            if (name != null && input.facts().finalStages().keep(call.stage())) {
                created.putIfAbsent(name, call);
            }
        }
        FinalUser user = created.isEmpty() ? null : input.facts().finalUser();
        if (created.isEmpty() || user != null) {
            return;
        }
        Map<String, Integer> inCreation = new HashMap<>();
        for (ProgramCall call : creations) {
            Words.count(input.file().source().slice(call.range()), created.keySet(), inCreation);
        }
        Map<String, Integer> everywhere = new HashMap<>();
        Words.count(input.file().source().content(), created.keySet(), everywhere);
        for (Map.Entry<String, ProgramCall> entry : created.entrySet()) {
            String name = entry.getKey();
            if (everywhere.getOrDefault(name, 0) <= inCreation.getOrDefault(name, 0)) {
                report.at(
                        entry.getValue().instruction(),
                        entry.getValue().range(),
                        "nothing in the file uses the user " + name + "; write USER " + name + ", or do not create it");
            }
        }
    }

    /** Returns the last argument, which is the name, or null if it is unknown. */
    private static @Nullable String name(ProgramCall call) {
        Field last = call.arguments().isEmpty() ? null : call.arguments().getLast();
        return last == null || !last.known() || last.text().startsWith("-") || !Words.isWord(last.text())
                ? null
                : last.text();
    }
}
