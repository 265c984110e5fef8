package io.dflint.lint.compat;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.facts.Facts;
import io.dflint.lint.facts.WorkLimit;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.ignore.Suppressions;
import io.dflint.lint.kit.RefusedValues;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.Reporter;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.BuildModel;
import io.dflint.syntax.Problem;
import io.dflint.text.TextRange;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a profile reads a file and shows what it finds. As it stands, dflint's own way; a profile that imitates has another. */
public interface Behaviour {
    /** The way of dflint itself. */
    Behaviour OWN = new Behaviour() {};

    /** What judges in the place of one of dflint's own rules; the rule itself where both judge alike. */
    default Rule rule(Rule own) {
        return own;
    }

    /** The file with the instructions that count; the same file if all do. */
    default Dockerfile read(Dockerfile file) {
        return file;
    }

    /**
     * What rules want to know of the file.
     *
     * @param runs the scripts as dflint reads them; null if nobody has read them
     * @param shell the program that runs scripts for which the file names none; null for that of the image
     */
    default Facts facts(BuildModel model, WorkLimit work, @Nullable List<RunScript> runs, @Nullable String shell) {
        return new Facts(model, work, shell == null ? runs : null, shell);
    }

    /** What comments in the file say about findings. */
    default Suppressions suppressions(LintInput input) {
        return Suppressions.of(input);
    }

    /** Whether comments that were meant to ignore a rule, and do not, are findings. */
    default boolean reportsInvalidIgnores() {
        return true;
    }

    /** Whether rules look at the file at all. */
    default boolean checks(LintInput input, Suppressions suppressions) {
        return true;
    }

    /** The severity of a rule that nothing else says a severity of. */
    default Severity severity(RuleInfo rule) {
        return rule.severity();
    }

    /** Where a finding is shown. */
    default TextRange place(LintInput input, Report.Draft draft) {
        return draft.range();
    }

    /** Of findings with the same key only the first is shown; null for one that is always shown. */
    default @Nullable String key(Report.Draft draft) {
        return null;
    }

    /** What is shown of all that rules have found, before comments ignore any of it. */
    default List<Report.Draft> shown(List<Report.Draft> drafts) {
        return drafts;
    }

    /** What writes a report in a format, by its name; null for what writes dflint's reports. */
    default @Nullable Reporter reporter(String format, Writer out, ReportOptions options) {
        return null;
    }

    /** Whether a run that reports in a format, by its name, never fails for findings. */
    default boolean neverFails(String format) {
        return false;
    }

    /** Whether the failure threshold {@code none} means that any finding makes a run fail. */
    default boolean failsForAnyWithoutThreshold() {
        return false;
    }

    /** What a build would refuse of the file beside its syntax. */
    default List<Problem> refused(LintInput input) {
        return RefusedValues.in(input.model(), input.facts());
    }
}
