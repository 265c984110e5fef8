package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Arg;
import io.dflint.instruction.Env;
import io.dflint.instruction.Instruction;
import io.dflint.lint.compat.hadolint.HadolintPair;
import io.dflint.lint.compat.hadolint.HadolintText;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports an ENV that uses a variable that it sets itself, as hadolint does. */
public final class DL3044 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3044.DL3044().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Names set by any earlier ENV or ARG are known in the rest of the file. */
    @Override
    public void check(LintInput input, Report report) {
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
