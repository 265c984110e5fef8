package io.dflint.lsp.feature.tokens;

import io.dflint.image.WrittenImage;
import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Env;
import io.dflint.instruction.From;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Label;
import io.dflint.instruction.Maintainer;
import io.dflint.instruction.Mount;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lsp.symbol.SecretVariables;
import io.dflint.model.ExpandedWords;
import io.dflint.shell.Dialect;
import io.dflint.shell.Script;
import io.dflint.shell.reader.ShellParser;
import io.dflint.syntax.CommandForm;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Heredoc;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import io.dflint.word.Word;
import io.dflint.word.WordPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paints an instruction. */
final class InstructionPainter {
    private final String text;
    private final char escape;
    private final Canvas canvas;
    /** The script of a RUN, including one after ONBUILD; null for other instructions. */
    private final @Nullable RunScript script;
    /** The shell in effect; null for the default. */
    private final @Nullable List<String> shell;

    InstructionPainter(
            String text, char escape, Canvas canvas, @Nullable RunScript script, @Nullable List<String> shell) {
        this.text = text;
        this.escape = escape;
        this.canvas = canvas;
        this.script = script;
        this.shell = shell;
    }

    void paint(Instruction instruction) {
        canvas.paint(
                instruction.name().sourceRange(),
                TokenType.KEYWORD,
                instruction instanceof Maintainer ? Token.DEPRECATED : 0);
        if (instruction instanceof Onbuild onbuild && onbuild.trigger() != null) {
            paint(onbuild.trigger());
            return;
        }
        if (instruction.header().json()) {
            for (LogicalText element : instruction.header().args()) {
                json(element);
            }
        } else {
            canvas.paint(instruction.header().rest().sourceRange(), TokenType.PARAMETER);
        }
        for (Heredoc heredoc : instruction.header().heredocs()) {
            canvas.paintWhole(heredoc.body().sourceRange(), TokenType.STRING);
        }
        for (Flag flag : instruction.flags()) {
            flag(flag);
        }
        arguments(instruction);
        for (Word word : ExpandedWords.of(instruction, escape)) {
            parts(word.parts());
        }
        command(instruction);
        for (Heredoc heredoc : instruction.header().heredocs()) {
            heredoc(heredoc);
        }
    }

    /** Paints an element of a JSON array with its quotes. */
    private void json(LogicalText element) {
        TextRange inner = element.sourceRange();
        int start = isAt(inner.start() - 1, '"') ? inner.start() - 1 : inner.start();
        int end = isAt(inner.end(), '"') ? inner.end() + 1 : inner.end();
        canvas.paint(new TextRange(start, end), TokenType.STRING);
    }

    private void flag(Flag flag) {
        canvas.paint(flag.range(), TokenType.PARAMETER);
        if (flag.value() != null) {
            value(flag.name(), flag.value(), TokenType.PROPERTY);
        }
    }

    /** Paints the value after a name, and the equals sign between them. */
    private void value(LogicalText name, LogicalText value, TokenType type) {
        int equals = name.sourceRange().end();
        if (isAt(equals, '=')) {
            canvas.paint(new TextRange(equals, equals + 1), TokenType.OPERATOR);
        }
        if (!value.isEmpty()) {
            canvas.paint(value.sourceRange(), type);
        }
    }

    private boolean isAt(int offset, char c) {
        return offset >= 0 && offset < text.length() && text.charAt(offset) == c;
    }

    private void arguments(Instruction instruction) {
        switch (instruction) {
            case From from -> from(from);
            case Env env -> {
                for (KeyValue pair : env.pairs()) {
                    pair(pair.key(), pair.value(), TokenType.VARIABLE, Token.DECLARATION);
                }
            }
            case Label label -> {
                for (KeyValue pair : label.pairs()) {
                    pair(pair.key(), pair.value(), TokenType.PROPERTY, 0);
                }
            }
            case Arg arg -> {
                for (ArgDefinition definition : arg.definitions()) {
                    pair(definition.name(), definition.value(), TokenType.VARIABLE, Token.DECLARATION);
                }
            }
            case Healthcheck check
            when check.kind() != null -> canvas.paint(check.kind().sourceRange(), TokenType.KEYWORD);
            case Run run -> {
                for (Mount mount : run.mounts()) {
                    mount(mount);
                }
                for (LogicalText secret : SecretVariables.of(run)) {
                    canvas.paint(secret.sourceRange(), TokenType.VARIABLE, Token.DECLARATION);
                }
            }
            default -> {}
        }
    }

    private void pair(LogicalText key, @Nullable LogicalText value, TokenType type, int modifier) {
        canvas.paint(key.sourceRange(), type, modifier);
        if (value != null) {
            value(key, value, TokenType.PARAMETER);
        }
    }

    private void mount(Mount mount) {
        LogicalText whole = mount.flag().value();
        if (whole == null || whole.isEmpty()) {
            return;
        }
        canvas.clear(whole.sourceRange());
        for (Mount.Option option : mount.options()) {
            canvas.paint(option.key().sourceRange(), TokenType.PARAMETER);
            if (option.value() != null) {
                value(option.key(), option.value(), TokenType.PROPERTY);
            }
        }
    }

    private void from(From from) {
        if (from.as() != null && from.as().contentEqualsIgnoreCase("AS")) {
            canvas.paint(from.as().sourceRange(), TokenType.KEYWORD);
            if (from.alias() != null) {
                canvas.paint(from.alias().sourceRange(), TokenType.NAMESPACE, Token.DECLARATION);
            }
        }
        LogicalText image = from.image();
        if (image == null) {
            return;
        }
        canvas.clear(image.sourceRange());
        WrittenImage parts = WrittenImage.of(image);
        canvas.paint(parts.name().sourceRange(), TokenType.CLASS);
        if (parts.tag() != null) {
            canvas.paint(parts.tag().sourceRange(), TokenType.PROPERTY);
        }
        if (parts.digest() != null) {
            canvas.paint(parts.digest().sourceRange(), TokenType.PROPERTY);
        }
    }

    private void parts(List<WordPart> parts) {
        for (WordPart part : parts) {
            switch (part) {
                case WordPart.SingleQuoted quoted -> canvas.paint(quoted.range(), TokenType.STRING);
                case WordPart.DoubleQuoted quoted -> {
                    canvas.paint(quoted.range(), TokenType.STRING);
                    parts(quoted.parts());
                }
                case WordPart.Variable variable -> {
                    canvas.paint(variable.range(), TokenType.VARIABLE);
                    if (variable.modifier() != null) {
                        canvas.paint(variable.modifier().operatorRange(), TokenType.OPERATOR);
                        parts(variable.modifier().operand().parts());
                        if (variable.modifier().replacement() != null) {
                            parts(variable.modifier().replacement().parts());
                        }
                    }
                }
                default -> {}
            }
        }
    }

    private void command(Instruction instruction) {
        CommandForm form = switch (instruction) {
            case Cmd cmd -> cmd.command();
            case Entrypoint entrypoint -> entrypoint.command();
            case Healthcheck check -> check.command();
            default -> null;
        };
        if (instruction instanceof Run run) {
            run(run);
        } else if (form instanceof CommandForm.ExecForm exec) {
            exec.words().forEach(this::json);
        } else if (form instanceof CommandForm.ShellForm shellForm) {
            Dialect dialect = shell == null ? Dialect.SH : Dialect.of(shell);
            script(ShellParser.parse(shellForm.script(), dialect));
        }
    }

    private void run(Run run) {
        boolean exec = run.command() instanceof CommandForm.ExecForm;
        if (script != null && !exec) {
            for (Script each : script.scripts()) {
                script(each);
            }
        }
    }

    private void script(Script read) {
        if (read.dialect().isShell()) {
            ShellPainter.paint(read, canvas);
        } else if (!isInHeredoc(read)) {
            OtherShellPainter.paint(read.text(), canvas);
        }
    }

    /** Reports whether a script is the body of a heredoc, which may be in any language. */
    private boolean isInHeredoc(Script read) {
        return script != null
                && !script.run().header().heredocs().isEmpty()
                && read.range().start()
                        > script.run().header().line().sourceRange().end();
    }

    private void heredoc(Heredoc heredoc) {
        LogicalText word = heredoc.word();
        canvas.paint(word.sourceRange(), TokenType.OPERATOR);
        int name = word.toString().indexOf("<<") + 2;
        if (name < word.length() && word.charAt(name) == '-') {
            name++;
        }
        canvas.paint(word.sourceRange(name, word.length()), TokenType.MACRO, Token.DECLARATION);
        if (heredoc.end() != null) {
            canvas.paint(heredoc.end(), TokenType.MACRO);
        }
    }
}
