package io.dflint.lint.rules.invaliddefinitiondescription;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.syntax.Comment;
import io.dflint.text.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** Reports comments directly above ARG or a named FROM that do not describe it. */
public final class InvalidDefinitionDescription implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "InvalidDefinitionDescription",
                    "Start the description of ARG or FROM with its name",
                    Severity.STYLE)
            .whenAsked();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.facts().checkRun().read()) {
            List<String> names = new ArrayList<>(1);
            if (instruction instanceof Arg arg) {
                for (ArgDefinition definition : arg.definitions()) {
                    names.add(definition.name().toString());
                }
            } else if (instruction instanceof From from && from.alias() != null) {
                names.add(from.alias().toString().toLowerCase(java.util.Locale.ROOT));
            }
            List<Comment> comments = instruction.header().comments();
            if (!names.isEmpty() && !comments.isEmpty()) {
                check(input, instruction, comments.getLast(), names, report);
            }
        }
    }

    private static void check(
            LintInput input, Instruction instruction, Comment comment, List<String> names, Report report) {
        int blank = comment.text().indexOf(' ');
        String first = blank < 0 ? comment.text() : comment.text().substring(0, blank);
        // For Docker, an empty comment separates those above it.
        if (first.isEmpty() || names.contains(first)) {
            return;
        }
        String wanted = names.size() == 1 ? names.getFirst() : "the name of an argument";
        report.at(
                        instruction,
                        comment.range(),
                        "the comment above " + instruction.name() + " is its description and starts with " + wanted
                                + "; insert an empty line below it if it is not a description")
                .fix(Fix.safe(
                        "Insert an empty line",
                        TextEdit.insert(
                                comment.range().end(), input.file().source().lineEnding())));
    }
}
