package io.dflint.lsp.symbol;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.model.ExpandedWords;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import io.dflint.word.Word;
import io.dflint.word.WordParser;
import io.dflint.word.WordPart.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Finds where an instruction uses variables: in the text that Docker expands, and in commands, where a shell does.
 * Commands are searched as text: a {@code $name} in single quotes or in exec form is usually meant for a second shell,
 * as in {@code sh -c '…'}.
 */
final class VariableUses {
    private final char escape;
    private final BiConsumer<String, TextRange> found;

    /** @param found receives the names and their ranges */
    VariableUses(char escape, BiConsumer<String, TextRange> found) {
        this.escape = escape;
        this.found = found;
    }

    /** @param shell the kind of shell that reads the command lines of the instruction */
    void find(Instruction instruction, ShellKind shell) {
        for (Word word : ExpandedWords.of(instruction, escape)) {
            report(word);
        }
        if (instruction instanceof Onbuild onbuild && onbuild.trigger() != null) {
            find(onbuild.trigger(), shell);
        }
        for (LogicalText command : commands(instruction)) {
            switch (shell) {
                case POSIX -> report(WordParser.parseUnquoted(command, '\\'));
                case POWERSHELL -> WindowsVariables.powershell(command, found);
                case CMD -> WindowsVariables.cmd(command, found);
            }
        }
    }

    /** The texts that a shell may read. */
    private static List<LogicalText> commands(Instruction instruction) {
        return switch (instruction) {
            case Run run -> scripts(run);
            case Cmd cmd -> List.of(cmd.header().rest());
            case Entrypoint entrypoint -> List.of(entrypoint.header().rest());
            case Healthcheck healthcheck -> List.of(healthcheck.header().rest());
            default -> List.of();
        };
    }

    /** Returns the scripts of a RUN. A quoted heredoc is not expanded, unless it is the script itself. */
    private static List<LogicalText> scripts(Run run) {
        LogicalText rest = run.header().rest();
        List<LogicalText> scripts = new ArrayList<>();
        scripts.add(rest);
        for (Heredoc heredoc : run.header().heredocs()) {
            if (heredoc.expand() || rest.strip().length() == heredoc.word().length()) {
                scripts.add(heredoc.body());
            }
        }
        return scripts;
    }

    private void report(Word word) {
        for (Variable variable : word.variables()) {
            if (variable.isDefinable()) {
                found.accept(variable.name(), variable.nameRange());
            }
        }
    }
}
