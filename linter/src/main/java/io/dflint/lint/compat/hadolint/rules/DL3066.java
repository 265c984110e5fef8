package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Arg;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.User;
import io.dflint.lint.compat.hadolint.HadolintText;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import java.util.HashSet;
import java.util.Set;

/** Reports an image that ends with a user name instead of a number, as hadolint does. */
public final class DL3066 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3066.DL3066().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {

        judge(input, report);
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Checks every USER that does not contain a variable with the name of an earlier ARG. */
    private static void judge(LintInput input, Report report) {
        Set<String> args = new HashSet<>();
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof Arg arg) {
                args.add(HadolintText.argName(arg));
            } else if (instruction instanceof User user) {
                String text = HadolintText.arguments(user);
                int colon = text.indexOf(':');
                String name = colon < 0 ? text : text.substring(0, colon);
                if (!isNumber(name) && !hasVariable(name, args)) {
                    report.at(user, user, "USER has a name; use the numeric user ID");
                }
            }
        }
    }

    /** Reports whether a text uses one of the variables. Without braces, what follows the name is ignored. */
    private static boolean hasVariable(String text, Set<String> names) {
        for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', dollar + 1)) {
            String variable = HadolintText.variableAt(text, dollar);
            String name = variable == null ? "" : variable;
            boolean braced = text.startsWith("{", dollar + 1);
            for (int end = name.length(); end > 0; end = braced ? 0 : end - 1) {
                if (names.contains(name.substring(0, end))) {
                    return true;
                }
            }
        }
        return false;
    }
}
