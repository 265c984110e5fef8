package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Copy;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Workdir;
import io.dflint.lint.compat.hadolint.HadolintImage;
import io.dflint.lint.compat.hadolint.HadolintPaths;
import io.dflint.lint.compat.hadolint.HadolintText;
import io.dflint.lint.facts.value.Quotes;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import java.util.HashMap;
import java.util.Map;

/** Reports a COPY to a destination that depends on the base image, as hadolint does. */
public final class DL3045 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3045.DL3045().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /**
     * Stages are identified by their name, or else by their image, so that two stages of the same image share their
     * WORKDIR.
     */
    @Override
    public void check(LintInput input, Report report) {
        Map<String, Boolean> workdirs = new HashMap<>();
        String current = "";
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof From from) {
                HadolintImage image = HadolintImage.of(from);
                current = image.key();
                workdirs.put(current, workdirs.getOrDefault(image.name(), false));
            } else if (instruction instanceof Workdir) {
                workdirs.put(current, true);
            } else if (instruction instanceof Copy copy
                    && !workdirs.getOrDefault(current, false)
                    && !HadolintText.isAbsolute(
                            Quotes.drop(HadolintPaths.of(copy).destination()))) {
                report.at(copy, copy, "the destination is relative and no WORKDIR is set; use an absolute path");
            }
        }
    }
}
