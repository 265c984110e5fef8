package io.dflint.lint.rules.df3042;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.lint.kit.OwnVariables;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.model.Scope;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import io.dflint.word.WordParser;
import io.dflint.word.WordPart;
import java.util.ArrayList;
import java.util.List;

/** Reports variables in the text of a file in a heredoc, which Docker expands to nothing. */
public final class DF3042 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3042", "Quote the name of a heredoc whose file has variables of its own", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof FileTransfer && input.model().stageOf(instruction) != null) {
                for (Heredoc heredoc : instruction.header().heredocs()) {
                    report.step();
                    if (heredoc.expand() && heredoc.body().indexOf('$', 0) >= 0) {
                        check(heredoc, instruction, input.model().scopeAt(instruction), report);
                    }
                }
            }
        }
    }

    private static void check(Heredoc heredoc, Instruction instruction, Scope scope, Report report) {
        List<WordPart.Variable> lost = new ArrayList<>();
        boolean others = false;
        for (WordPart.Variable variable :
                WordParser.parseUnquoted(heredoc.body(), '\\').variables()) {
            if (OwnVariables.is(variable, scope)) {
                lost.add(variable);
            } else {
                others = true;
            }
        }
        if (lost.isEmpty()) {
            return;
        }
        String first = Shortened.value(lost.getFirst().text());
        boolean quotes = !others && heredoc.body().indexOf('\\', 0) < 0;
        report.at(
                        instruction,
                        lost.getFirst().range(),
                        "Docker replaces " + first + more(lost.size() - 1)
                                + " in this heredoc, and nothing defines "
                                + (lost.size() == 1 ? "it" : "them") + "; to keep the text as it is, write "
                                + (quotes ? "<<'" + Shortened.value(heredoc.name()) + "'" : "\\" + first))
                .related(heredoc.word().sourceRange(), "the heredoc begins here")
                .fix(quotes ? quoted(heredoc) : escaped(lost));
    }

    private static String more(int count) {
        return count == 0 ? "" : count == 1 ? " and one more variable" : " and " + count + " more variables";
    }

    private static Fix quoted(Heredoc heredoc) {
        LogicalText word = heredoc.word();
        int start = word.toString().lastIndexOf(heredoc.name());
        return Fix.unsafe(
                "Quote the name of the heredoc",
                TextEdit.insert(word.sourceOffset(start), "'"),
                TextEdit.insert(word.sourceRange().end(), "'"));
    }

    private static Fix escaped(List<WordPart.Variable> variables) {
        List<TextEdit> edits = new ArrayList<>(variables.size());
        for (WordPart.Variable variable : variables) {
            edits.add(TextEdit.insert(variable.range().start(), "\\"));
            if (variable.name().equals("$")) {
                edits.add(TextEdit.insert(variable.range().start() + 1, "\\"));
            }
        }
        return Fix.unsafe("Escape the dollar signs", edits.toArray(TextEdit[]::new));
    }
}
