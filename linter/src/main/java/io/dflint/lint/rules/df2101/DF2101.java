package io.dflint.lint.rules.df2101;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Copy;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.facts.image.WindowsImages;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Base;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.shell.ShellScope.Field;
import io.dflint.text.LogicalText;

/** Reports images that run as root because they have no USER. */
public final class DF2101 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF2101", "Set a non-root USER", Severity.INFO)
            .inSecurity()
            .sameAs("sonar:S6471", "trivy:DS-0002", "checkov:CKV_DOCKER_3", "kics:fd54f200");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        BuildModel model = input.model();
        Stage target = model.target(model.settings().targetStage());
        if (target == null || input.facts().finalUser() != null) {
            return;
        }
        Base base = target.root().base();
        if (base instanceof Base.Missing
                || base instanceof Base.OfImage image && (!image.known() || isKnownToDrop(image.reference()))
                || dropsLater(input, target)) {
            return;
        }
        Instruction place = place(target);
        report.at(
                place,
                place instanceof From from && from.image() != null
                        ? from.image().sourceRange()
                        : place.name().sourceRange(),
                "no USER is set, so the container runs as root unless the base image sets one; create an unprivileged"
                        + " user and set it with USER");
    }

    /** The instruction where USER belongs: before the one that starts the container, or else after the base image. */
    private static Instruction place(Stage target) {
        for (Instruction instruction : target.instructions()) {
            if (instruction instanceof Cmd || instruction instanceof Entrypoint) {
                return instruction;
            }
        }
        return target.from();
    }

    /** Reports whether an image sets a user of its own. */
    private static boolean isKnownToDrop(String reference) {
        return reference.contains("nonroot")
                || reference.contains("rootless")
                || reference.contains("unprivileged")
                || reference.contains("bitnami")
                || reference.startsWith("dhi.io/")
                || reference.contains("chainguard")
                || reference.contains("chiseled")
                || reference.contains("jupyter")
                || WindowsImages.isNamed(reference);
    }

    /** Reports whether the image has a program with which its start script can switch the user. */
    private static boolean dropsLater(LintInput input, Stage target) {
        for (ProgramCall call : input.facts().calls()) {
            if (input.facts().finalStages().keep(call.stage())) {
                for (Field argument : call.arguments()) {
                    String text = argument.text();
                    if (text.equals("gosu")
                            || text.equals("su-exec")
                            || text.equals("setpriv")
                            || text.contains("/gosu")) {
                        return true;
                    }
                }
            }
        }
        for (Instruction instruction : target.instructions()) {
            if (instruction instanceof Copy copy) {
                for (LogicalText source : copy.sources()) {
                    if (source.toString().endsWith("/gosu")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
