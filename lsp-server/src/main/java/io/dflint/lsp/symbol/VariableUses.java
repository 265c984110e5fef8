package io.dflint.lsp.symbol;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.model.BuildModel;
import io.dflint.model.ExpandedWords;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import io.dflint.word.Word;
import io.dflint.word.WordParser;
import io.dflint.word.WordPart.Variable;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Finds where an instruction names variables: in what Docker expands, and in commands, where a shell will. Commands are read as
 * text: a {@code $name} in single quotes or in exec form is mostly meant for a second shell, as in {@code sh -c '…'}.
 */
final class VariableUses {
    private VariableUses() {}

    static void of(BuildModel model, Instruction instruction, char escape, BiConsumer<String, TextRange> found) {
        for (Word word : ExpandedWords.of(instruction, escape)) {
            report(word, found);
        }
        switch (instruction) {
            case Onbuild onbuild when onbuild.trigger() != null -> of(model, onbuild.trigger(), escape, found);
            case Run run -> {
                command(run, found);
                scripts(run, found);
            }
            case Cmd cmd -> command(cmd, found);
            case Entrypoint entrypoint -> command(entrypoint, found);
            case Healthcheck healthcheck -> command(healthcheck, found);
            default -> {}
        }
    }

    private static void command(Instruction instruction, BiConsumer<String, TextRange> found) {
        report(WordParser.parseUnquoted(instruction.header().rest(), '\\'), found);
    }

    /** A quoted heredoc is not expanded, unless it is the script itself. */
    private static void scripts(Run run, BiConsumer<String, TextRange> found) {
        List<Heredoc> heredocs = run.header().heredocs();
        for (Heredoc heredoc : heredocs) {
            if (heredoc.expand() || isWholeCommand(run, heredoc)) {
                report(WordParser.parseUnquoted(heredoc.body(), '\\'), found);
            }
        }
    }

    private static boolean isWholeCommand(Run run, Heredoc heredoc) {
        LogicalText rest = run.header().rest().strip();
        return rest.length() == heredoc.word().length();
    }

    private static void report(Word word, BiConsumer<String, TextRange> found) {
        for (Variable variable : word.variables()) {
            if (variable.isDefinable()) {
                found.accept(variable.name(), variable.nameRange());
            }
        }
    }
}
