package io.dflint.lint.ignore;

import io.dflint.lint.rule.Configuration.Policy;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.Severity;
import io.dflint.syntax.Problem;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The comments in a file that suppress findings. */
public final class Suppressions {
    private final LintInput input;
    private final @Nullable CheckComments checks;
    private final IgnoreIndex ignores;
    private final List<Ignore> notHolding = new ArrayList<>(0);

    /**
     * Creates the suppressions of a file.
     *
     * @param found the ignore comments
     * @param checks the settings of {@code # check=}; null if they are not read
     */
    public Suppressions(LintInput input, List<Ignore> found, @Nullable CheckComments checks) {
        this.input = input;
        this.checks = checks;
        List<Ignore> holding = new ArrayList<>(0);
        if (!input.configuration().has(Policy.NO_IGNORE_COMMENTS)) {
            for (Ignore ignore : found) {
                boolean holds = IgnoreDates.holds(ignore, input.options().today());
                (holds ? holding : notHolding).add(ignore);
            }
        }
        ignores = new IgnoreIndex(holding);
    }

    /** Returns the suppressions of comments in any syntax. */
    public static Suppressions of(LintInput input) {
        List<Ignore> found = new ArrayList<>(IgnoreComments.in(input, PragmaParser::parse));
        found.addAll(ShellDirectives.in(input));
        return new Suppressions(input, found, new CheckComments(input, CheckReading.ALL));
    }

    /**
     * Returns findings for invalid ignore comments.
     *
     * @param isKnown reports whether a name refers to a rule
     * @param nearest returns the rule that a name probably means; null if there is none
     */
    public List<Finding> mistakes(Predicate<String> isKnown, Function<String, @Nullable String> nearest) {
        return input.file().source().content().contains("dflint")
                        || !ignores.all().isEmpty()
                ? IgnoreMistakes.in(input.file().comments(), ignores.all(), isKnown, nearest)
                : List.of();
    }

    /**
     * Returns findings for comments with an expired or invalid date and, if the configuration requires reasons, for
     * those without one.
     */
    public List<Finding> dueComments() {
        List<Finding> findings = IgnoreDates.findings(notHolding);
        if (input.configuration().has(Policy.REQUIRE_IGNORE_REASON)) {
            for (Ignore ignore : ignores.all()) {
                if (ignore.pragma().reason().isEmpty()) {
                    findings.add(Finding.of(
                            Finding.IGNORE_WITHOUT_REASON,
                            Severity.WARNING,
                            ignore.pragma().comment().range(),
                            "this ignore comment does not say why; write the reason after the names of the rules"));
                }
            }
        }
        return findings;
    }

    /** The problem of the {@code check} directive; null if there is none. */
    public @Nullable Problem problem() {
        return checks == null ? null : checks.problem();
    }

    public boolean suppresses(Report.Draft draft) {
        boolean ignored = checks != null && isSkipped(draft, checks);
        boolean byPragma = !ignores.all().isEmpty() && ignores.ignores(draft.rule, places(draft));
        return ignored || byPragma;
    }

    private boolean isSkipped(Report.Draft draft, CheckComments comments) {
        // A rule that is selected by name needs no comment that enables it.
        return CheckComments.isExperimental(draft.rule)
                ? input.configuration().severity(draft.rule) == null && comments.suppresses(draft)
                : !input.configuration().has(Policy.NO_IGNORE_COMMENTS) && comments.suppresses(draft);
    }

    /**
     * Returns the offsets at which an ignore comment can take effect: the start of the finding and of its instruction,
     * and of the other place if there is one.
     */
    private int[] places(Report.Draft draft) {
        TextRange other = draft.ignoredAt();
        return other == null
                ? new int[] {draft.anchor.start(), draft.range().start()}
                : new int[] {draft.anchor.start(), draft.range().start(), other.start()};
    }

    /** Returns the severity of a finding, given that of its rule. */
    public Severity severity(Report.Draft draft, Severity severity) {
        return checks != null && checks.isError(draft) ? Severity.ERROR : severity;
    }

    /** Returns findings for names in ignore comments that ignored nothing, of rules that ran or that do not exist. */
    public List<Finding> unused(List<Rule> ran, List<Rule> all) {
        List<Finding> findings = new ArrayList<>(0);
        Map<String, Boolean> judged = new HashMap<>(0);
        for (Ignore ignore : ignores.all()) {
            List<String> names = ignore.pragma().names();
            for (int i = 0; i < names.size(); i++) {
                if (!ignore.isUsed(i) && judged.computeIfAbsent(names.get(i), name -> isJudged(name, ran, all))) {
                    findings.add(unused(ignore.pragma(), names.get(i)));
                }
            }
        }
        return findings;
    }

    private static boolean isJudged(String name, List<Rule> ran, List<Rule> all) {
        if (name.equalsIgnoreCase("all")) {
            return true;
        }
        boolean known = false;
        for (Rule rule : all) {
            if (rule.info().isCalled(name)) {
                known = true;
                if (ran.contains(rule)) {
                    return true;
                }
            }
        }
        // ShellCheck has more codes than are implemented here.
        return !known && !name.startsWith("SC");
    }

    private Finding unused(Pragma pragma, String name) {
        TextRange range = pragma.comment().range();
        Finding finding = Finding.of(
                Finding.UNUSED_IGNORE,
                Severity.WARNING,
                range,
                "unused ignore: " + name + " finds nothing "
                        + (pragma.scope() == Pragma.Scope.NEXT ? "in the next instruction" : "there") + "; remove it");
        if (pragma.names().size() > 1) {
            return finding;
        }
        int line = input.file().source().lines().line(range.start());
        return finding.withFix(Fix.safe(
                "Remove the comment",
                TextEdit.delete(input.file().source().lines().lineRange(line))));
    }
}
