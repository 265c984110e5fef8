package io.dflint.lint.rules.df2205;

import io.dflint.instruction.Add;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.LogicalText;

/** Reports ADD of downloads whose content may change. */
public final class DF2205 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF2205", "Add --checksum to an ADD that downloads", Severity.INFO)
            .inDefault()
            .inSecurity();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
            if (inner instanceof Add add && add.flag("checksum") == null) {
                for (LogicalText source : add.sources()) {
                    String address = input.facts().value(instruction, source);
                    if (isDownload(address == null ? source.toString() : address)) {
                        report.at(
                                instruction,
                                source.sourceRange(),
                                source + " is downloaded unverified; add --checksum=sha256:…");
                    }
                }
            }
        }
    }

    private static boolean isDownload(String source) {
        boolean http = source.startsWith("https://") || source.startsWith("http://");
        return http && !isRepository(source);
    }

    /** Reports whether a source is a Git repository, which a commit after {@code #} pins. */
    private static boolean isRepository(String address) {
        int fragment = address.indexOf('#');
        String path = fragment < 0 ? address : address.substring(0, fragment);
        return path.endsWith(".git") || path.contains(".git?");
    }
}
