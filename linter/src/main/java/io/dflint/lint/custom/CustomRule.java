package io.dflint.lint.custom;

import io.dflint.instruction.Instruction;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Shortened;
import io.dflint.model.Stage;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule that a project defines in a file. */
public final class CustomRule implements Rule {
    private final RuleInfo info;
    private final Definition definition;

    /**
     * The content of a file.
     *
     * @param file its name for messages
     * @param message the message, with values such as {@code ${image}}
     * @param why the explanation as Markdown; empty if there is none
     * @param isRequired whether each stage must have a match, rather than none
     * @param condition the condition for a match
     * @param unless the condition for exceptions; null if there are none
     */
    record Definition(
            String file,
            RuleInfo info,
            String message,
            String why,
            boolean isRequired,
            Condition condition,
            @Nullable Condition unless,
            @Nullable Replacement fix,
            List<Example> good,
            List<Example> bad) {}

    /**
     * A fix.
     *
     * @param value the name of the value that is replaced
     * @param text the replacement, with values
     */
    record Replacement(String title, String value, String text, boolean isSafe) {}

    /**
     * An example.
     *
     * @param line its line in the file, from 1
     */
    record Example(int line, String text) {}

    CustomRule(Definition definition) {
        this.definition = definition;
        info = definition.info();
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    Definition definition() {
        return definition;
    }

    /** Returns the page of the rule, as Markdown. */
    public String page() {
        StringBuilder page = new StringBuilder("# " + info.id() + ": " + info.title() + "\n");
        if (!definition.why().isBlank()) {
            page.append('\n').append(definition.why().strip()).append('\n');
        }
        examples(page, "Bad", definition.bad());
        examples(page, "Good", definition.good());
        page.append("\n## About\n\n- Severity: ").append(info.severity().label());
        page.append("\n- Defined in `").append(definition.file()).append("`\n");
        return page.toString();
    }

    private static void examples(StringBuilder page, String heading, List<Example> examples) {
        if (!examples.isEmpty()) {
            page.append("\n## ").append(heading).append('\n');
        }
        for (Example example : examples) {
            page.append("\n```dockerfile\n").append(example.text().strip()).append("\n```\n");
        }
    }

    @Override
    public void check(LintInput input, Report report) {
        Condition condition = definition.condition();
        List<Candidate> matching = new ArrayList<>();
        for (Candidate candidate : Candidates.of(condition.subject(), input)) {
            report.step();
            if (matches(candidate, condition, input)) {
                matching.add(candidate);
            }
        }
        if (definition.isRequired()) {
            missing(matching, input, report);
        } else {
            matching.forEach(candidate -> report(candidate, input, report));
        }
    }

    private boolean matches(Candidate candidate, Condition condition, LintInput input) {
        if (!holds(candidate, condition, input)) {
            return false;
        }
        Condition unless = definition.unless();
        return unless == null || !holds(candidate, unless, input);
    }

    private static boolean holds(Candidate candidate, Condition condition, LintInput input) {
        Instruction instruction = candidate.instruction();
        if (!condition.instructions().isEmpty()
                && !condition.instructions().contains(Candidates.keyword(instruction))) {
            return false;
        }
        Stage stage = candidate.stage();
        if (condition.stageName() != null && !condition.stageName().matches(candidate.value("stage"))) {
            return false;
        }
        if (condition.stageFinal() != null && (stage != null && isFinal(stage, input)) != condition.stageFinal()) {
            return false;
        }
        for (Map.Entry<String, TextPattern> field : condition.fields().entrySet()) {
            if (!holds(candidate, condition.subject(), field.getKey(), field.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFinal(Stage stage, LintInput input) {
        return stage.index() == input.model().stages().size() - 1;
    }

    private static boolean holds(Candidate candidate, Subject subject, String field, TextPattern pattern) {
        if (subject == Subject.COMMAND && !field.equals("program")) {
            for (Candidate.Argument argument : candidate.arguments()) {
                boolean counts = !field.equals("option") || argument.text().startsWith("-");
                if (counts && pattern.matches(argument.text())) {
                    candidate.with(field, argument.text(), argument.range());
                    return !field.equals("without");
                }
            }
            return field.equals("without");
        }
        String name = switch (subject) {
            case IMAGE -> field.equals("name") ? "image" : field;
            case FLAG -> field.equals("name") ? "flag" : field;
            case VARIABLE -> field.equals("name") ? "variable" : field;
            case LABEL -> field.equals("key") ? "label" : field;
            case ARGUMENT -> "argument";
            case COMMAND, INSTRUCTION -> field;
        };
        return pattern.matches(candidate.value(name));
    }

    private void report(Candidate candidate, LintInput input, Report report) {
        TextRange place = candidate.place();
        for (String name : List.of("option", "argument")) {
            TextRange narrower = candidate.placeOf(name);
            place = narrower != null && place.contains(narrower) ? narrower : place;
        }
        report.at(candidate.instruction(), place, filled(definition.message(), candidate, true))
                .fix(fix(candidate, input));
    }

    private @Nullable Fix fix(Candidate candidate, LintInput input) {
        Replacement fix = definition.fix();
        TextRange place = fix == null ? null : candidate.placeOf(fix.value());
        if (fix == null || place == null) {
            return null;
        }
        boolean isWhole = fix.value().equals("instruction") || fix.value().equals("command");
        if (!isWhole && !input.file().source().slice(place).equals(candidate.value(fix.value()))) {
            return null; // it contains quotes, escapes or a variable
        }
        TextEdit edit = new TextEdit(place, filled(fix.text(), candidate, false));
        return fix.isSafe() ? Fix.safe(fix.title(), edit) : Fix.unsafe(fix.title(), edit);
    }

    /** Reports the stages without a match. */
    private void missing(List<Candidate> matching, LintInput input, Report report) {
        Condition condition = definition.condition();
        for (Stage stage : input.model().stages()) {
            String name = stage.name() == null ? "" : stage.name();
            boolean counts = (condition.stageFinal() == null || condition.stageFinal() == isFinal(stage, input))
                    && (condition.stageName() == null || condition.stageName().matches(name));
            if (counts && !has(stage, matching)) {
                Candidate from = new Candidate(stage.from(), stage, stage.from().range());
                report.at(stage.from(), stage.from(), filled(definition.message(), from, true));
            }
        }
    }

    /** Reports whether a stage, or one that it is based on, has a match. */
    private static boolean has(Stage stage, List<Candidate> matching) {
        for (Stage at = stage; at != null; at = at.parent()) {
            for (Candidate candidate : matching) {
                if (candidate.stage() == at) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Replaces the values in a text. */
    private static String filled(String text, Candidate candidate, boolean shortened) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", done)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            out.append(text, done, open);
            String value = candidate.value(text.substring(open + 2, close));
            out.append(shortened ? Shortened.value(value) : value);
            done = close + 1;
        }
        return out.append(text.substring(done)).toString();
    }
}
