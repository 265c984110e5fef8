package io.dflint.lint.rules.df3046;

import io.dflint.instruction.Instruction;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.TextEdit;
import io.dflint.word.Word;
import io.dflint.word.WordPart;
import java.util.ArrayList;
import java.util.List;

/** Reports escape characters before a letter or digit, which Docker removes. */
public final class DF3046 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3046", "Double the escape character to keep it", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            if (instruction.header().heredocs().isEmpty()) {
                for (Word word : input.facts().words(instruction)) {
                    check(instruction, word, report);
                }
            }
        }
    }

    private static void check(Instruction instruction, Word word, Report report) {
        List<TextEdit> edits = new ArrayList<>(0);
        WordPart first = null;
        for (WordPart part : word.parts()) {
            if (part instanceof WordPart.Escaped escaped && isLetter(escaped.value())) {
                first = first == null ? part : first;
                edits.add(TextEdit.insert(
                        part.range().start(), part.text().toString().substring(0, 1)));
            }
        }
        if (first != null) {
            String text = first.text().toString();
            String doubled = text.charAt(0) + text;
            report.at(
                            instruction,
                            first.range(),
                            "Docker removes the " + (text.charAt(0) == '`' ? "backtick" : "backslash") + " of " + text
                                    + "; write " + doubled + " to keep it")
                    .fix(new Fix("Double it", Applicability.UNSAFE, edits));
        }
    }

    private static boolean isLetter(String value) {
        return value.length() == 1 && Character.isLetterOrDigit(value.charAt(0));
    }
}
