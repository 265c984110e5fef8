package io.dflint.lint.engine;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.compat.Behaviour;
import io.dflint.lint.facts.Facts;
import io.dflint.lint.facts.WorkLimit;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.ignore.Suppressions;
import io.dflint.lint.rule.BuildContext;
import io.dflint.lint.rule.Configuration.Policy;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.model.BuildModel;
import io.dflint.model.BuildSettings;
import io.dflint.model.Stage;
import io.dflint.syntax.Frontend;
import io.dflint.syntax.Problem;
import io.dflint.syntax.Suggestion;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the rules on a file. Safe for use by several threads. */
public final class LintEngine {
    /** The maximum number of findings in a file; nobody reads more. */
    static final int MOST_FINDINGS = 5_000;

    /** The number of edits that the fixes of one rule may have in a file of any length. */
    private static final int MOST_EDITS = 500;

    private final LintOptions options;
    private final BuildSettings settings;
    private final List<Rule> rules;
    private final Behaviour behaviour;
    /** The rules as the behaviour replaces them, in the same order. */
    private final List<Rule> judges;
    /** Rules that are added if the scripts of a file need them. */
    private final LazyRules lazy;

    /** Creates an engine with the rules that the profile and the configuration select. */
    public LintEngine(LintOptions options) {
        this(options, RuleSelection.choose(RuleSelection.candidates(options), options), LazyRules.of(options));
    }

    /** Returns an engine with the rules that the profile and the configuration select, including those of a project. */
    public static LintEngine withProjectRules(LintOptions options, List<? extends Rule> ofProject) {
        if (ofProject.isEmpty()) {
            return new LintEngine(options);
        }
        List<Rule> all = new ArrayList<>(RuleSelection.candidates(options));
        all.addAll(ofProject);
        return new LintEngine(options, RuleSelection.choose(all, options), LazyRules.of(options));
    }

    /** Creates an engine with the given rules. */
    public LintEngine(LintOptions options, List<Rule> rules) {
        this(options, rules, LazyRules.NONE);
    }

    private LintEngine(LintOptions options, List<Rule> rules, LazyRules lazy) {
        this.lazy = lazy;
        this.options = options;
        this.rules = List.copyOf(rules);
        behaviour = Behaviours.of(options.profile());
        List<Rule> inPlace = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            inPlace.add(behaviour.rule(rule));
        }
        judges = List.copyOf(inPlace);
        settings = BuildSettings.DEFAULT
                .withBuildArgs(options.buildArgs())
                .withTarget(options.target() == null ? "" : options.target());
    }

    public LintOptions options() {
        return options;
    }

    /** Returns the findings of a file, ordered by place. */
    public List<Finding> lint(SourceText source) {
        return lint(source, BuildContext.UNKNOWN);
    }

    /** Like {@link #lint(SourceText)}, with what is known of the build context. */
    public List<Finding> lint(SourceText source, BuildContext context) {
        Dockerfile file = Dockerfile.parse(source);
        return lint(BuildModel.of(file, settings), null, context, null);
    }

    /**
     * Returns the findings of a file that is already parsed.
     *
     * @param runs the scripts of the file as in {@link Facts#runs()}; null if they are not parsed yet
     * @param checkpoint called before every rule; an exception that it throws cancels the run. Null for none
     */
    @SuppressWarnings("exports") // for the language server
    public List<Finding> lint(
            BuildModel model, @Nullable List<RunScript> runs, BuildContext context, @Nullable Runnable checkpoint) {
        Dockerfile file = model.file();
        Dockerfile read = behaviour.read(file);
        return read.instructions().size() < file.instructions().size()
                ? run(BuildModel.of(read, settings), null, context, checkpoint)
                : run(model, runs, context, checkpoint);
    }

    private List<Finding> run(
            BuildModel model, @Nullable List<RunScript> runs, BuildContext context, @Nullable Runnable checkpoint) {
        Dockerfile file = model.file();
        WorkLimit work = new WorkLimit(file.source().length());
        Facts facts = behaviour.facts(model, work, runs, options.configuration().shell());
        LintInput input = new LintInput(file, model, facts, options, context);
        Suppressions suppressions = behaviour.suppressions(input);
        List<Report.Draft> drafts = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        if (behaviour.checks(input, suppressions)) {
            for (Rule rule : judges) {
                if (checkpoint != null) {
                    checkpoint.run();
                }
                check(rule, input, drafts, work, findings);
            }
            for (Rule rule : lazy.forFile(input)) {
                if (checkpoint != null) {
                    checkpoint.run();
                }
                check(rule, input, drafts, work, findings);
            }
        }
        Set<String> seen = new HashSet<>();
        for (Report.Draft draft : behaviour.shown(drafts)) {
            String key = behaviour.key(draft);
            boolean repeated = key != null && !seen.add(key);
            if (!repeated && !suppressions.suppresses(draft)) {
                findings.add(finding(draft, input, suppressions));
            }
        }
        if (options.configuration().has(Policy.REPORT_UNUSED_IGNORES)) {
            findings.addAll(suppressions.unused(rules, Rules.all()));
        }
        if (behaviour.reportsInvalidIgnores()) {
            findings.addAll(suppressions.mistakes(Rules::isKnown, Rules::nearest));
        }
        findings.addAll(suppressions.dueComments());
        addUnknownTarget(input, findings);
        if (suppressions.problem() != null) {
            addProblems(List.of(suppressions.problem()), findings);
        }
        // Docker asks another frontend whether it can read such a file.
        if (!behaviour.asksFrontends() || !Frontend.isForeign(file.directive("syntax"))) {
            addProblems(file.problems(), findings);
            addProblems(model.problems(), findings);
        }
        addProblems(behaviour.refused(input), findings);
        addUnfollowed(input, findings);
        findings.sort(LintEngine::byPlace);
        return findings.size() <= MOST_FINDINGS ? findings : first(findings);
    }

    private static void check(
            Rule rule, LintInput input, List<Report.Draft> drafts, WorkLimit work, List<Finding> findings) {
        int length = input.file().source().length();
        Report report = new Report(rule.info(), drafts, work, MOST_EDITS + length / 16);
        work.start();
        try {
            rule.check(input, report);
        } catch (WorkLimit.Exceeded e) {
            findings.add(Finding.of(
                    Finding.STOPPED,
                    Severity.WARNING,
                    TextRange.at(0),
                    rule.info().id()
                            + " was stopped because this file makes it too slow; it may find more than is shown"));
        }
        work.stop();
        Report.Draft withoutFix = report.withoutFix();
        if (withoutFix != null) {
            findings.add(Finding.of(
                    Finding.FIXES_LEFT_OUT,
                    Severity.STYLE,
                    withoutFix.range(),
                    "too many fixes of " + rule.info().id()
                            + " for one file; those from here on are left out until the others are applied"));
        }
    }

    private static void addUnknownTarget(LintInput input, List<Finding> findings) {
        BuildModel model = input.model();
        String target = model.settings().targetStage();
        if (target.isEmpty() || model.target(target) != null || model.stages().isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (Stage stage : model.stages()) {
            if (stage.name() != null) {
                names.add(stage.name());
            }
        }
        String nearest = Suggestion.nearest(target, names);
        findings.add(Finding.of(
                Finding.UNKNOWN_TARGET,
                Severity.ERROR,
                model.stages().getLast().from().range(),
                "no stage is named '" + Shortened.value(target) + "', which --target names; "
                        + (nearest == null ? "build another stage" : "did you mean " + nearest + "?")));
    }

    /** Adds a note about values that are not tracked. Rules treat them as unknown, so they may find less. */
    private static void addUnfollowed(LintInput input, List<Finding> findings) {
        TextRange place = input.model().unfollowed();
        if (place == null) {
            place = input.facts().values().unfollowed();
        }
        if (place != null) {
            findings.add(Finding.of(
                    Finding.LONG_VALUES,
                    Severity.STYLE,
                    place,
                    "the values of variables in this file are too long to follow them all; rules take those from here on"
                            + " as unknown, and may find less"));
        }
    }

    /** Returns the findings that are shown, and a note about the others with the highest severity among them. */
    private static List<Finding> first(List<Finding> findings) {
        List<Finding> shown = new ArrayList<>(findings.subList(0, MOST_FINDINGS));
        List<Finding> others = findings.subList(MOST_FINDINGS, findings.size());
        Severity gravest = Severity.STYLE;
        for (Finding other : others) {
            gravest = other.severity().atLeast(gravest) ? other.severity() : gravest;
        }
        shown.add(Finding.of(
                Finding.TOO_MANY,
                gravest,
                others.getFirst().range(),
                "this file has " + others.size()
                        + " more findings, which are not shown; fix or ignore those above first"));
        return shown;
    }

    /** Not made with {@code Comparator.comparing}, because a start-up cache cannot hold its classes. */
    private static int byPlace(Finding a, Finding b) {
        int byRange = a.range().compareTo(b.range());
        return byRange != 0 ? byRange : a.id().compareTo(b.id());
    }

    private Finding finding(Report.Draft draft, LintInput input, Suppressions suppressions) {
        Severity severity = options.configuration().severity(draft.rule);
        if (severity == null) {
            severity = suppressions.severity(draft, draft.severityOr(behaviour.severity(draft.rule)));
        }
        return draft.finding(severity).movedTo(behaviour.place(input, draft));
    }

    private static void addProblems(List<Problem> problems, List<Finding> findings) {
        for (Problem problem : problems) {
            findings.add(
                    Finding.of(Finding.SYNTAX, Severity.ERROR, problem.range(), Shortened.message(problem.message())));
        }
    }

    /** Returns the URL of the page that explains a rule, or null if there is none. */
    public static @Nullable String documentation(String ruleId) {
        String ofCode = RuleLinks.ofCode(ruleId);
        Rule rule = ofCode == null ? Rules.named(ruleId) : null;
        return rule == null ? ofCode : RuleLinks.of(rule.info());
    }
}
