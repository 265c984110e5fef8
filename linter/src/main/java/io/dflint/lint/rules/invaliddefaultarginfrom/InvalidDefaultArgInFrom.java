package io.dflint.lint.rules.invaliddefaultarginfrom;

import io.dflint.image.ImageReference;
import io.dflint.image.InvalidReference;
import io.dflint.image.ParsedReference;
import io.dflint.instruction.ArgDefinition;
import io.dflint.lint.facts.value.GlobalArgs;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.text.LogicalText;
import io.dflint.word.Expansion;
import io.dflint.word.WordParser;
import io.dflint.word.WordPart;
import java.util.HashSet;
import java.util.Set;
import java.util.StringJoiner;

/** Reports FROM that names no valid image if no build arguments are given. */
public class InvalidDefaultArgInFrom implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "InvalidDefaultArgInFrom", "Give the arguments of FROM valid defaults", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        if (!isAnyJudged(input)) {
            return;
        }
        GlobalArgs args = input.facts().defaultArgs();
        if (!input.facts().checkRun().wholeFile() || args.isFaulty()) {
            return;
        }
        for (Stage stage : input.model().stages()) {
            LogicalText image = stage.from().image();
            Expansion expansion = image == null ? null : input.facts().values().of(image, args);
            if (image == null || expansion == null || expansion.problem() != null) {
                return; // Docker stops looking; the build fails anyway.
            }
            ParsedReference reference = ImageReference.parse(expansion.value());
            if (reference instanceof InvalidReference invalid && isJudged(input, image)) {
                Report.Draft draft = report.at(
                        stage.from(), image.sourceRange(), message(expansion, invalid, emptyNames(input, image, args)));
                addDefinitions(input, image, args, draft);
            }
        }
    }

    /** Reports whether the image contains a variable. Without one, defaults do not matter: the build fails. */
    protected boolean isJudged(LintInput input, LogicalText image) {
        return !WordParser.parse(image, input.file().escape()).variables().isEmpty();
    }

    private static String message(Expansion expansion, InvalidReference invalid, String names) {
        return (expansion.value().isEmpty()
                        ? "FROM has no image unless build arguments are given"
                        : "without build arguments the image is " + expansion.value() + ", which is not valid ("
                                + invalid.message() + ")")
                + "; give " + (names.isEmpty() ? "the argument" : names) + " a valid default";
    }

    /** Returns the names of the variables that are empty, so that their defaults are the cause. */
    private static String emptyNames(LintInput input, LogicalText image, GlobalArgs args) {
        StringJoiner names = new StringJoiner(" and ");
        Set<String> seen = new HashSet<>();
        for (WordPart.Variable variable :
                WordParser.parse(image, input.file().escape()).variables()) {
            String value = args.get(variable.name());
            if ((value == null || value.isEmpty()) && seen.add(variable.name())) {
                names.add(variable.name());
            }
        }
        return names.toString();
    }

    private boolean isAnyJudged(LintInput input) {
        for (Stage stage : input.model().stages()) {
            LogicalText image = stage.from().image();
            if (image != null && isJudged(input, image)) {
                return true;
            }
        }
        return false;
    }

    private static void addDefinitions(LintInput input, LogicalText image, GlobalArgs args, Report.Draft draft) {
        for (WordPart.Variable variable :
                WordParser.parse(image, input.file().escape()).variables()) {
            ArgDefinition definition = args.definition(variable.name());
            if (definition != null) {
                draft.related(definition.range(), variable.name() + " is declared here");
            }
        }
    }
}
