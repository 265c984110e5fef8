package io.dflint.lsp.feature.refactor;

import io.dflint.instruction.Instruction;
import io.dflint.lsp.document.Document;
import io.dflint.shell.Dialect;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Script;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.reader.ShellParser;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Converts {@code RUN make all} to {@code RUN ["make", "all"]}. Only offered for RUN and HEALTHCHECK, where it does not
 * matter which process waits for the program, and for a single program with plain words, which a shell would neither
 * expand nor handle itself.
 */
final class ShellToExec implements Refactor {
    /** The commands built into shells, some of which do not exist as programs. */
    private static final Set<String> BUILTINS = Set.of(
            ":",
            ".",
            "[",
            "alias",
            "bg",
            "cd",
            "command",
            "echo",
            "eval",
            "exec",
            "exit",
            "export",
            "false",
            "fg",
            "getopts",
            "hash",
            "jobs",
            "kill",
            "let",
            "local",
            "printf",
            "pushd",
            "popd",
            "pwd",
            "read",
            "readonly",
            "return",
            "set",
            "shift",
            "shopt",
            "source",
            "test",
            "time",
            "times",
            "trap",
            "true",
            "type",
            "typeset",
            "ulimit",
            "umask",
            "unalias",
            "unset",
            "wait",
            "declare",
            "builtin",
            "enable",
            "function",
            "if",
            "for",
            "while",
            "until",
            "case",
            "!",
            "{",
            "(");

    @Override
    public @Nullable Refactoring at(Document document, TextRange selection) {
        Instruction instruction = document.instructionAt(selection.start());
        if (!(Shells.command(document, instruction) instanceof ShellForm shell)) {
            return null;
        }
        String json = json(ShellParser.parse(shell.script(), Dialect.SH));
        TextRange whole = shell.script().strip().sourceRange();
        return json == null ? null : Refactoring.rewrite("Convert to exec form", new TextEdit(whole, json));
    }

    private static @Nullable String json(Script script) {
        if (!script.doubtful().isEmpty()
                || !script.problems().isEmpty()
                || !script.comments().isEmpty()
                || script.body().statements().size() != 1
                || script.body().statements().getFirst().terminator() != null) {
            return null;
        }
        Pipeline pipeline = ScriptLines.only(script.body().statements().getFirst());
        if (pipeline == null
                || pipeline.isPiped()
                || pipeline.negated()
                || !(pipeline.commands().getFirst() instanceof SimpleCommand command)
                || !command.assignments().isEmpty()
                || !command.redirections().isEmpty()
                || command.words().isEmpty()) {
            return null;
        }
        String name = command.name();
        if (name == null || name.isEmpty() || BUILTINS.contains(name)) {
            return null;
        }
        return json(command.words());
    }

    private static @Nullable String json(List<ShellWord> words) {
        StringBuilder out = new StringBuilder("[");
        for (ShellWord word : words) {
            String value = isPlain(word.parts()) ? word.literal() : null;
            if (value == null) {
                return null;
            }
            Json.quote(value, out.append(out.length() > 1 ? ", " : ""));
        }
        return out.append(']').toString();
    }

    private static boolean isPlain(List<WordPart> parts) {
        for (WordPart part : parts) {
            boolean plain = part instanceof WordPart.Literal
                    || part instanceof WordPart.Escaped
                    || part instanceof WordPart.SingleQuoted
                    || part instanceof WordPart.DoubleQuoted quoted && isPlain(quoted.parts());
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
