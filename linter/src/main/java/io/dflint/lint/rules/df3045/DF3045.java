package io.dflint.lint.rules.df3045;

import io.dflint.instruction.Copy;
import io.dflint.lint.facts.image.BaseImages;
import io.dflint.lint.facts.image.CLibrary;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.text.LogicalText;

/** Reports packages with native modules that are copied to a distribution with another C library. */
public final class DF3045 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3045", "Install packages for the C library of the image", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (StageReference reference : input.model().references()) {
            report.step();
            Stage source = reference.target();
            if (reference.kind() != StageReference.Kind.COPY_FROM
                    || source == null
                    || !(reference.instruction() instanceof Copy copy)) {
                continue;
            }
            CLibrary from = BaseImages.libraryOf(source);
            CLibrary to = BaseImages.libraryOf(input.model().stageOf(copy));
            if (from != null && to != null && from != to) {
                check(copy, from, to, source, input, report);
            }
        }
    }

    private static void check(Copy copy, CLibrary from, CLibrary to, Stage source, LintInput input, Report report) {
        for (LogicalText text : copy.sources()) {
            report.step();
            String path = input.facts().value(copy, text);
            if (path != null && isOfPackages(path)) {
                report.at(
                                copy,
                                text.sourceRange(),
                                "the native modules in " + Shortened.value(path) + " are for " + from.label()
                                        + ", and do not load with the " + to.label()
                                        + " of this stage; install them in a stage of the same distribution")
                        .related(source.root().from().range(), "installed on this image");
            }
        }
    }

    /** Reports whether a path is a directory into which a package manager installs what may have native modules. */
    private static boolean isOfPackages(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String name = trimmed.substring(trimmed.lastIndexOf('/') + 1);
        return switch (name) {
            case "node_modules", ".venv", "venv", "site-packages", "dist-packages" -> true;
            case "bundle" -> trimmed.endsWith("/usr/local/bundle") || trimmed.endsWith("vendor/bundle");
            default -> false;
        };
    }
}
