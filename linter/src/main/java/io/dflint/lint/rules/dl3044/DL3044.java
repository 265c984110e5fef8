package io.dflint.lint.rules.dl3044;

import io.dflint.instruction.Arg;
import io.dflint.instruction.Env;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.lint.facts.value.HadolintPair;
import io.dflint.lint.facts.value.HadolintText;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** ENV that uses what it sets itself. */
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
        if (input.asHadolint()) {
            checkAsHadolint(input, report);
            return;
        }
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof Env env
                    && env.pairs().size() > 1
                    && env.header().line().indexOf('$', 0) >= 0) {
                check(input, env, report);
            }
        }
    }

    /** Docker replaces all variables of an ENV before it sets any. What is set before the ENV has a value to use. */
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

    /** Names that any ENV or ARG above sets are known for the rest of the file. */
    private static void checkAsHadolint(LintInput input, Report report) {
        Set<String> known = new HashSet<>();
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof Arg arg) {
                known.add(HadolintText.argName(arg));
            } else if (instruction instanceof Env env) {
                List<HadolintPair> pairs = HadolintPair.of(env);
                if (usesItself(pairs, known)) {
                    report.at(
                            env,
                            env,
                            "the variable does not have the value that the same ENV sets; set it in an earlier ENV");
                }
                for (HadolintPair pair : pairs) {
                    known.add(pair.key());
                }
            }
        }
    }

    private static boolean usesItself(List<HadolintPair> pairs, Set<String> known) {
        Map<String, Integer> keys = new HashMap<>();
        for (HadolintPair pair : pairs) {
            keys.merge(pair.key(), 1, Integer::sum);
        }
        for (HadolintPair pair : pairs) {
            String value = pair.value();
            for (int dollar = value.indexOf('$'); dollar >= 0; dollar = value.indexOf('$', dollar + 1)) {
                String name = HadolintText.variableAt(value, dollar);
                if (name != null
                        && !known.contains(name)
                        && keys.getOrDefault(name, 0) > (name.equals(pair.key()) ? 1 : 0)) {
                    return true;
                }
            }
        }
        return false;
    }
}
