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

/**
 * How a profile reads a file and reports findings. The defaults are dflint's own behaviour. Profiles that imitate
 * another tool override them.
 */
public interface Behaviour {
    /** dflint's own behaviour. */
    Behaviour OWN = new Behaviour() {};

    /** Returns the rule that replaces one of dflint's own, or the rule itself if both behave alike. */
    default Rule rule(Rule own) {
        return own;
    }

    /** Returns the file with only the instructions that the tool sees; the same file if it sees all. */
    default Dockerfile read(Dockerfile file) {
        return file;
    }

    /**
     * Creates the facts about the file.
     *
     * @param runs the scripts as dflint parses them; null if they are not parsed yet
     * @param shell the shell for scripts for which the file does not set one; null for that of the image
     */
    default Facts facts(BuildModel model, WorkLimit work, @Nullable List<RunScript> runs, @Nullable String shell) {
        return new Facts(model, work, shell == null ? runs : null, shell);
    }

    /** Returns the suppressions in the file. */
    default Suppressions suppressions(LintInput input) {
        return Suppressions.of(input);
    }

    /** Whether invalid ignore comments are reported. */
    default boolean reportsInvalidIgnores() {
        return true;
    }

    /** Reports whether a file may be in another language, which the frontend that it names reads. */
    default boolean asksFrontends() {
        return true;
    }

    /** Reports whether the rules are run on the file at all. */
    default boolean checks(LintInput input, Suppressions suppressions) {
        return true;
    }

    /** Returns the severity of a rule unless the configuration sets it. */
    default Severity severity(RuleInfo rule) {
        return rule.severity();
    }

    /** Returns the place at which a finding is reported. */
    default TextRange place(LintInput input, Report.Draft draft) {
        return draft.range();
    }

    /**
     * Returns a key for removing duplicates: of findings with the same key, only the first is reported. Null for a
     * finding that is always reported.
     */
    default @Nullable String key(Report.Draft draft) {
        return null;
    }

    /** Returns the findings to report among all, before suppressions are applied. */
    default List<Report.Draft> shown(List<Report.Draft> drafts) {
        return drafts;
    }

    /** Returns the reporter for a format, by name, or null to use dflint's own. */
    default @Nullable Reporter reporter(String format, Writer out, ReportOptions options) {
        return null;
    }

    /** Reports whether a run with a format, by name, never fails because of findings. */
    default boolean neverFails(String format) {
        return false;
    }

    /** Whether the failure threshold {@code none} means that any finding makes a run fail. */
    default boolean failsForAnyWithoutThreshold() {
        return false;
    }

    /** Returns what a build would reject besides syntax errors. */
    default List<Problem> refused(LintInput input) {
        return RefusedValues.in(input.model(), input.facts());
    }
}
