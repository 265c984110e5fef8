package io.dflint.lint.rules.df3004;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.Rule;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.ContextCopies;
import io.dflint.text.LogicalText;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything in the context gets into the image. */
public final class DF3004 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3004", "Say what is copied, or what is not", Severity.INFO)
            .inSecurity()
            .sameAs("sonar:S6470");

    /** What the files that list dependencies begin with; there are few of each. */
    private static final Set<String> MANIFESTS = Set.of(
            "package",
            "yarn",
            "pnpm",
            "npm",
            "requirements",
            "pip",
            "poetry",
            "composer",
            "gemfile",
            "cargo",
            "go",
            "gradle",
            "gradlew",
            "mvnw",
            "tsconfig");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        if (input.ignoreFile() != null && !input.ignoreFile().isBlank()) {
            return;
        }
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof FileTransfer transfer
                    && input.facts().finalStages().keep(input.model().stageOf(instruction))) {
                check(input, transfer, report);
            }
        }
    }

    private static void check(LintInput input, FileTransfer transfer, Report report) {
        LogicalText whole = ContextCopies.wholeSource(input, transfer);
        LogicalText source = whole == null ? openGlob(input, transfer) : whole;
        if (source != null) {
            report.at(
                    transfer,
                    source.sourceRange(),
                    source
                            + (whole == null
                                    ? " copies every file and folder of such a name"
                                    : " copies all that lies beside the Dockerfile, such as .git and .env,")
                            + " into the image; name what it needs, or keep the rest out with a .dockerignore");
        }
    }

    /** A glob such as {@code a*}, which takes files and folders of any kind; null without one. */
    private static @Nullable LogicalText openGlob(LintInput input, FileTransfer transfer) {
        if (transfer.flag("from") == null) {
            for (LogicalText source : transfer.sources()) {
                String path = input.facts().value(transfer, source);
                if (path != null && isOpenGlob(path)) {
                    return source;
                }
            }
        }
        return null;
    }

    private static boolean isOpenGlob(String path) {
        int start = path.startsWith("./") ? 2 : path.startsWith("/") ? 1 : 0;
        int end = path.length() - 1;
        if (end <= start || path.charAt(end) != '*') {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = path.charAt(i);
            // With a dot, it is about one kind of files.
            if (!Character.isLetterOrDigit(c) && c != '_' && c != '-') {
                return false;
            }
        }
        return !MANIFESTS.contains(path.substring(start, end).toLowerCase(Locale.ROOT));
    }
}
