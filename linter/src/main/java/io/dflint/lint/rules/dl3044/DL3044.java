package io.dflint.lint.rules.dl3044;

import io.dflint.instruction.Env;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Scope;
import io.dflint.word.WordParser;
import io.dflint.word.WordPart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports ENV that uses a variable which it sets itself. */
public final class DL3044 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3044", "Do not use a variable in the ENV that sets it", Severity.ERROR)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {

        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof Env env
                    && env.pairs().size() > 1
                    && env.header().line().indexOf('$', 0) >= 0) {
                check(input, env, report);
            }
        }
    }

    /** Checks an ENV. Docker expands all variables of an ENV before it sets any, so only earlier settings count. */
    private static void check(LintInput input, Env env, Report report) {
        Scope scope = input.model().scopeAt(env);
        Map<String, KeyValue> unset = new HashMap<>();
        for (KeyValue pair : env.pairs()) {
            String key = input.facts().value(env, pair.key());
            if (key != null && scope.variable(key) == null) {
                unset.putIfAbsent(key, pair);
            }
        }
        Fix fix = unset.isEmpty() ? null : EnvSplit.of(input, env, unset.keySet());
        for (KeyValue pair : unset.isEmpty() ? List.<KeyValue>of() : env.pairs()) {
            for (WordPart.Variable variable :
                    WordParser.parse(pair.value(), input.file().escape()).variables()) {
                KeyValue definition = unset.get(variable.name());
                if (definition == null || definition.equals(pair)) {
                    continue;
                }
                Report.Draft draft = report.at(
                                env,
                                variable.range(),
                                variable.text() + " does not have the value that this ENV sets; set " + variable.name()
                                        + " in an earlier ENV")
                        .related(definition.key().sourceRange(), variable.name() + " is set here");
                if (fix != null) {
                    draft.fix(fix);
                }
            }
        }
    }
}
