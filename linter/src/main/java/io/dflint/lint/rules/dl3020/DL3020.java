package io.dflint.lint.rules.dl3020;

import io.dflint.instruction.Add;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.command.ArchiveNames;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.syntax.Flag;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports ADD of files that need none of its features. */
public final class DL3020 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3020", "Use COPY instead of ADD for files", Severity.ERROR)
            .inDefault()
            .sameAs("sonar:S7029", "trivy:DS-0005", "checkov:CKV_DOCKER_4", "kics:9513a694");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
            if (!(inner instanceof Add add) || add.sources().isEmpty()) {
                continue;
            }
            if (isCopy(input, instruction, add)) {
                report.at(
                                instruction,
                                add.name().sourceRange(),
                                "ADD is for archives, URLs and Git repositories; copy "
                                        + add.sources().getFirst() + " with COPY")
                        .fix(new Fix(
                                "Replace ADD with COPY",
                                mayBeArchives(input, instruction, add) ? Applicability.UNSAFE : Applicability.SAFE,
                                List.of(new TextEdit(add.name().sourceRange(), add.inSameCase("COPY")))));
            }
        }
    }

    /**
     * Reports whether a source may be an archive: one that matches a pattern such as {@code dist/*}, or results from
     * another value of a variable, is extracted by ADD but not by COPY.
     */
    private static boolean mayBeArchives(LintInput input, Instruction instruction, Add add) {
        for (LogicalText source : add.sources()) {
            if (source.indexOf('$', 0) >= 0) {
                return true;
            }
            String text = input.facts().value(instruction, source);
            String name = text == null ? "" : text.substring(text.lastIndexOf('/') + 1);
            boolean isPattern = name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('[') >= 0;
            int dot = name.lastIndexOf('.');
            boolean isOpenEnd = dot < 0
                    || name.indexOf('*', dot) >= 0
                    || name.indexOf('?', dot) >= 0
                    || name.indexOf('[', dot) >= 0;
            if (isPattern && isOpenEnd) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCopy(LintInput input, Instruction instruction, Add add) {
        for (Flag flag : add.flags()) {
            if (flag.is("checksum") || flag.is("keep-git-dir") || flag.is("unpack")) {
                return false;
            }
        }
        for (LogicalText source : add.sources()) {
            if (!isFile(input.facts().value(instruction, source))) {
                return false;
            }
        }
        return true;
    }

    /** Reports whether COPY could handle a source; an unknown one may be anything. */
    private static boolean isFile(@Nullable String source) {
        return source != null && !ArchiveNames.isArchive(source) && source.indexOf("://") < 0 && !isGit(source);
    }

    private static boolean isGit(String source) {
        return source.startsWith("git@") || source.endsWith(".git") || source.indexOf(".git#") >= 0;
    }
}
