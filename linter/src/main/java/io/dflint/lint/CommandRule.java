package io.dflint.lint;

import io.dflint.lint.facts.RunScript;
import io.dflint.shell.CommandSite;

/** A rule that judges the commands of RUN one by one. */
public abstract class CommandRule implements Rule {
    private final RuleInfo info;
    private final boolean hadolintLooksBehindOnbuild;

    /** @param hadolintLooksBehindOnbuild whether hadolint applies the rule to ONBUILD RUN; otherwise we always do */
    protected CommandRule(RuleInfo info, boolean hadolintLooksBehindOnbuild) {
        this.info = info;
        this.hadolintLooksBehindOnbuild = hadolintLooksBehindOnbuild;
    }

    protected CommandRule(RuleInfo info) {
        this(info, true);
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final void check(LintInput input, Report report) {
        for (RunScript run : input.facts().runs()) {
            if (input.asHadolint() && run.isOnbuild() && !hadolintLooksBehindOnbuild) {
                continue;
            }
            for (CommandSite site : run.calls()) {
                check(run, site, input, report);
            }
        }
    }

    /** Judges one command. */
    protected abstract void check(RunScript run, CommandSite site, LintInput input, Report report);
}
