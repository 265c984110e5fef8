package io.dflint.shell.flow;

import io.dflint.shell.ArithmeticExpression;
import io.dflint.shell.ArrayValue;
import io.dflint.shell.Assignment;
import io.dflint.shell.Command;
import io.dflint.shell.CommandList;
import io.dflint.shell.Condition;
import io.dflint.shell.HereDocument;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Redirection;
import io.dflint.shell.ShellNode;
import io.dflint.shell.ShellOperator;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.WordPart;

/** The kinds of nodes, for finding all nodes of a kind. */
public enum Shape {
    LIST,
    STATEMENT,
    PIPELINE,
    SIMPLE,
    IF,
    FOR,
    ARITHMETIC_FOR,
    LOOP,
    CASE,
    SUBSHELL,
    GROUP,
    TEST,
    ARITHMETIC_COMMAND,
    FUNCTION,
    COPROCESS,
    TIME,
    CONDITION,
    ASSIGNMENT,
    ARRAY,
    REDIRECTION,
    HEREDOC,
    EXPRESSION,
    WORD,
    LITERAL,
    ESCAPED,
    SINGLE_QUOTED,
    ANSI_QUOTED,
    DOUBLE_QUOTED,
    PARAMETER,
    SUBSTITUTION,
    ARITHMETIC,
    PROCESS_SUBSTITUTION,
    GLOB,
    BRACES,
    TILDE;

    /** A distinct bit, so that a set of kinds fits into a {@code long}. */
    @SuppressWarnings("EnumOrdinal") // The bits are not stored.
    public long bit() {
        return 1L << ordinal();
    }

    static Shape of(ShellNode node) {
        return switch (node) {
            case CommandList _ -> LIST;
            case Statement _ -> STATEMENT;
            case Pipeline _ -> PIPELINE;
            case Command command -> of(command);
            case WordPart part -> of(part);
            case Condition _ -> CONDITION;
            case Assignment _ -> ASSIGNMENT;
            case ArrayValue _, ArrayValue.Element _ -> ARRAY;
            case Redirection _ -> REDIRECTION;
            case HereDocument _ -> HEREDOC;
            case ArithmeticExpression _ -> EXPRESSION;
            case ShellWord _ -> WORD;
            case ShellOperator _ -> throw new IllegalArgumentException("operators are no places");
        };
    }

    private static Shape of(Command command) {
        return switch (command) {
            case SimpleCommand _ -> SIMPLE;
            case Command.If _ -> IF;
            case Command.For _ -> FOR;
            case Command.ArithmeticFor _ -> ARITHMETIC_FOR;
            case Command.Loop _ -> LOOP;
            case Command.Case _ -> CASE;
            case Command.Subshell _ -> SUBSHELL;
            case Command.Group _ -> GROUP;
            case Command.Test _ -> TEST;
            case Command.Arithmetic _ -> ARITHMETIC_COMMAND;
            case Command.Function _ -> FUNCTION;
            case Command.Coprocess _ -> COPROCESS;
            case Command.Time _ -> TIME;
        };
    }

    private static Shape of(WordPart part) {
        return switch (part) {
            case WordPart.Literal _ -> LITERAL;
            case WordPart.Escaped _ -> ESCAPED;
            case WordPart.SingleQuoted _ -> SINGLE_QUOTED;
            case WordPart.AnsiQuoted _ -> ANSI_QUOTED;
            case WordPart.DoubleQuoted _ -> DOUBLE_QUOTED;
            case WordPart.Parameter _ -> PARAMETER;
            case WordPart.CommandSubstitution _ -> SUBSTITUTION;
            case WordPart.Arithmetic _ -> ARITHMETIC;
            case WordPart.ProcessSubstitution _ -> PROCESS_SUBSTITUTION;
            case WordPart.Glob _, WordPart.ExtendedGlob _ -> GLOB;
            case WordPart.Braces _ -> BRACES;
            case WordPart.Tilde _ -> TILDE;
            case WordPart.Array _ -> ARRAY;
        };
    }
}
