package io.dflint.lint.rules.sc2153;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ScriptRule;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.UnsetReads;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.flow.VariableUse;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds variables in upper case that nothing sets, while one with a similar name is set. */
public final class SC2153 extends ScriptRule {
    /** Each read is compared with each name, so both are limited. */
    private static final int MOST = 200;

    private static final int LONGEST = 64;

    public SC2153() {
        super(RuleInfo.shellCheck("SC2153", "Check the spelling of a variable", Severity.INFO));
    }

    @Override
    protected void check(ShellScript script, ShellReport report) {
        Set<String> names = new LinkedHashSet<>();
        for (VariableUse write : script.variables().writes()) {
            if (names.size() < MOST && write.name().length() <= LONGEST) {
                names.add(write.name());
            }
        }
        int reads = 0;
        for (VariableUse read : UnsetReads.of(script, report)) {
            if (UnsetReads.hasLowerCase(read.name()) || read.name().length() > LONGEST) {
                continue;
            }
            if (++reads > MOST) {
                return;
            }
            String similar = similar(read.name(), names);
            if (similar != null) {
                report.at(
                        read.range(),
                        read.name() + " is read, but neither the script nor an ARG or ENV sets it; did you mean "
                                + similar + "?");
            }
        }
    }

    private static @Nullable String similar(String name, Set<String> names) {
        int most = name.length() > 7 ? 2 : name.length() > 3 ? 1 : 0;
        String best = null;
        for (String candidate : names) {
            int distance = name.equalsIgnoreCase(candidate) ? 1 : distance(name, candidate);
            if (distance <= most) {
                best = candidate;
                most = distance - 1;
            }
        }
        return best;
    }

    /** The number of letters to add, remove or replace to convert one name to the other. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
