package io.dflint.lint.compat.docker;

import io.dflint.lint.compat.Behaviour;
import io.dflint.lint.compat.docker.rules.ConsistentInstructionCasing;
import io.dflint.lint.compat.docker.rules.CopyIgnoredFile;
import io.dflint.lint.compat.docker.rules.ExposeInvalidFormat;
import io.dflint.lint.compat.docker.rules.ExposeProtoCasing;
import io.dflint.lint.compat.docker.rules.FromAsCasing;
import io.dflint.lint.compat.docker.rules.InvalidBaseImagePlatform;
import io.dflint.lint.compat.docker.rules.InvalidDefaultArgInFrom;
import io.dflint.lint.compat.docker.rules.LegacyKeyValueFormat;
import io.dflint.lint.compat.docker.rules.NoEmptyContinuation;
import io.dflint.lint.compat.docker.rules.UndefinedArgInFrom;
import io.dflint.lint.compat.docker.rules.UndefinedVar;
import io.dflint.lint.compat.docker.rules.WorkdirRelativePath;
import io.dflint.lint.facts.Facts;
import io.dflint.lint.facts.WorkLimit;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.ignore.CheckComments;
import io.dflint.lint.ignore.IgnoreComments;
import io.dflint.lint.ignore.PragmaParser;
import io.dflint.lint.ignore.Suppressions;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.BuildModel;
import io.dflint.syntax.Problem;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The behaviour of {@code docker build --check}. */
public final class DockerChecks implements Behaviour {
    @Override
    public Rule rule(Rule own) {
        return switch (own.info().id()) {
            case "ConsistentInstructionCasing" -> new ConsistentInstructionCasing();
            case "CopyIgnoredFile" -> new CopyIgnoredFile();
            case "ExposeInvalidFormat" -> new ExposeInvalidFormat();
            case "ExposeProtoCasing" -> new ExposeProtoCasing();
            case "FromAsCasing" -> new FromAsCasing();
            case "InvalidBaseImagePlatform" -> new InvalidBaseImagePlatform();
            case "InvalidDefaultArgInFrom" -> new InvalidDefaultArgInFrom();
            case "LegacyKeyValueFormat" -> new LegacyKeyValueFormat();
            case "NoEmptyContinuation" -> new NoEmptyContinuation();
            case "UndefinedArgInFrom" -> new UndefinedArgInFrom();
            case "UndefinedVar" -> new UndefinedVar();
            case "WorkdirRelativePath" -> new WorkdirRelativePath();
            default -> own;
        };
    }

    @Override
    public boolean reportsInvalidIgnores() {
        return false;
    }

    @Override
    public Facts facts(BuildModel model, WorkLimit work, @Nullable List<RunScript> runs, @Nullable String shell) {
        return new DockerFacts(model, work, runs);
    }

    @Override
    public Suppressions suppressions(LintInput input) {
        return new Suppressions(
                input,
                IgnoreComments.in(input, PragmaParser::parseOwn),
                new CheckComments(input, new DockerCheckReading()));
    }

    /** Docker checks nothing if it does not understand the directive. */
    @Override
    public boolean checks(LintInput input, Suppressions suppressions) {
        return suppressions.problem() == null;
    }

    @Override
    public Severity severity(RuleInfo rule) {
        return Severity.WARNING;
    }

    /** The start of the instruction. */
    @Override
    public TextRange place(LintInput input, Report.Draft draft) {
        return TextRange.at(draft.anchor.start());
    }

    @Override
    public List<Problem> refused(LintInput input) {
        return List.of();
    }
}
