package io.dflint.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a tree as nested lists, one statement a line. */
final class TreeDump {
    private final StringBuilder out = new StringBuilder();
    private int indent;

    private TreeDump() {}

    /** The statements, then the problems with the text they point at, then where the tree is a guess. */
    static String of(Script script, String source) {
        TreeDump dump = new TreeDump();
        dump.list(script.body());
        for (ShellProblem problem : script.problems()) {
            dump.line("problem " + problem.kind() + " at " + problem.range() + " "
                    + quote(problem.range().of(source)));
        }
        if (!script.doubtful().isEmpty()) {
            dump.line("doubtful " + script.doubtful());
        }
        return dump.out.toString();
    }

    static String quote(String text) {
        return "'"
                + text.replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                        .replace("\r", "\\r") + "'";
    }

    private void line(String text) {
        out.append("  ".repeat(indent)).append(text).append('\n');
    }

    private void list(CommandList list) {
        for (Statement statement : list.statements()) {
            statement(statement);
        }
    }

    private void nested(String label, CommandList list) {
        line(label);
        indent++;
        list(list);
        indent--;
    }

    private void statement(Statement statement) {
        for (int i = 0; i < statement.pipelines().size(); i++) {
            ShellOperator before = statement.operatorBefore(i);
            if (before != null) {
                line(before.kind().toString());
            }
            pipeline(statement.pipelines().get(i));
        }
        if (statement.isBackground()) {
            line("BACKGROUND");
        }
    }

    private void pipeline(Pipeline pipeline) {
        if (pipeline.negated()) {
            line("NOT");
        }
        for (int i = 0; i < pipeline.commands().size(); i++) {
            if (i > 0) {
                line(pipeline.pipes().get(i - 1).kind().toString());
            }
            command(pipeline.commands().get(i));
        }
    }

    private void command(Command command) {
        switch (command) {
            case SimpleCommand simple -> simple(simple);
            case Command.If branches -> {
                for (Command.Branch branch : branches.branches()) {
                    nested("if", branch.condition());
                    nested("then", branch.body());
                }
                if (branches.otherwise() != null) {
                    nested("else", branches.otherwise());
                }
            }
            case Command.For loop ->
                nested(
                        (loop.select() ? "select " : "for ")
                                + loop.name()
                                + (loop.words() == null ? "" : " in" + words(loop.words())),
                        loop.body());
            case Command.ArithmeticFor loop ->
                nested(
                        "for ((" + expression(loop.init()) + ";" + expression(loop.test()) + ";"
                                + expression(loop.step()) + "))",
                        loop.body());
            case Command.Loop loop -> {
                nested(loop.until() ? "until" : "while", loop.condition());
                nested("do", loop.body());
            }
            case Command.Case arms -> {
                line("case " + word(arms.subject()));
                indent++;
                for (Command.CaseItem item : arms.items()) {
                    nested("arm" + words(item.patterns()) + " " + quote(item.terminator()), item.body());
                }
                indent--;
            }
            case Command.Subshell subshell -> nested("subshell", subshell.body());
            case Command.Group group -> nested("group", group.body());
            case Command.Test test ->
                line((test.doubled() ? "[[ " : "[ ") + condition(test.condition()) + (test.doubled() ? " ]]" : " ]"));
            case Command.Arithmetic arithmetic -> line("((" + expression(arithmetic.expression()) + "))");
            case Command.Function function -> {
                line((function.keyword() ? "function keyword " : "function ") + function.name());
                indent++;
                if (function.body() != null) {
                    command(function.body());
                }
                indent--;
            }
            case Command.Coprocess coprocess -> {
                line("coproc" + (coprocess.name() == null ? "" : " " + word(coprocess.name())));
                indent++;
                command(coprocess.body());
                indent--;
            }
            case Command.Time time -> {
                line("time");
                indent++;
                simple(time.time());
                if (time.timed() != null) {
                    pipeline(time.timed());
                }
                indent--;
            }
        }
        if (!(command instanceof SimpleCommand)) {
            redirections(command.redirections());
        }
    }

    private void simple(SimpleCommand command) {
        StringBuilder text = new StringBuilder("command");
        for (Assignment assignment : command.assignments()) {
            text.append(' ').append(assignment(assignment));
        }
        line(text + words(command.words()));
        indent++;
        for (Assignment declaration : command.declarations()) {
            line("declares " + assignment(declaration));
        }
        redirections(command.redirections());
        indent--;
    }

    private void redirections(List<Redirection> redirections) {
        for (Redirection redirection : redirections) {
            String descriptor = redirection.variable() != null
                    ? "{" + redirection.variable() + "}"
                    : redirection.descriptor() < 0 ? "" : Integer.toString(redirection.descriptor());
            line("redirect " + descriptor + redirection.operator().text() + " " + word(redirection.target()));
            if (redirection.document() != null) {
                line("document" + (redirection.document().expands() ? "" : " raw")
                        + (redirection.document().isTerminated() ? "" : " open")
                        + parts(redirection.document().parts()));
            }
        }
    }

    private String assignment(Assignment assignment) {
        String index = assignment.index() == null ? "" : "[" + expression(assignment.index()) + "]";
        String value = assignment.array() != null
                ? array(assignment.array())
                : assignment.value() == null ? "" : word(assignment.value());
        return "(" + assignment.name() + index + (assignment.append() ? "+= " : "= ") + value + ")";
    }

    private String array(ArrayValue array) {
        StringBuilder text = new StringBuilder("(array");
        for (ArrayValue.Element element : array.elements()) {
            text.append(' ');
            if (element.index() != null) {
                text.append('[').append(expression(element.index())).append("]=");
            }
            text.append(element.nested() != null ? array(element.nested()) : "");
            text.append(element.value() != null ? word(element.value()) : "");
        }
        return text.append(')').toString();
    }

    private String condition(@Nullable Condition condition) {
        return switch (condition) {
            case null -> "empty";
            case Condition.Word single -> word(single.word());
            case Condition.Unary unary -> "(" + unary.operator() + " " + word(unary.operand()) + ")";
            case Condition.Binary binary ->
                "(" + binary.operator() + " " + word(binary.left()) + " " + word(binary.right()) + ")";
            case Condition.Logical logical ->
                "(" + logical.operator() + " " + condition(logical.left()) + " " + condition(logical.right()) + ")";
            case Condition.Not not -> "(not " + condition(not.condition()) + ")";
            case Condition.Group group -> "(group " + condition(group.condition()) + ")";
        };
    }

    private String words(List<ShellWord> words) {
        StringBuilder text = new StringBuilder();
        for (ShellWord each : words) {
            text.append(' ').append(word(each));
        }
        return text.toString();
    }

    private String word(ShellWord word) {
        if (word.parts().size() == 1 && word.parts().get(0) instanceof WordPart.Literal literal) {
            return quote(literal.value());
        }
        return "(word" + parts(word.parts()) + ")";
    }

    private String parts(List<WordPart> parts) {
        StringBuilder text = new StringBuilder();
        for (WordPart each : parts) {
            text.append(' ').append(part(each));
        }
        return text.toString();
    }

    private String part(WordPart part) {
        return switch (part) {
            case WordPart.Literal literal -> quote(literal.value());
            case WordPart.Escaped escaped -> "(escaped " + quote(escaped.value()) + ")";
            case WordPart.SingleQuoted quoted -> "(single " + quote(quoted.value()) + ")";
            case WordPart.AnsiQuoted quoted -> "(ansi " + quote(quoted.value()) + ")";
            case WordPart.DoubleQuoted quoted ->
                "(" + (quoted.localized() ? "localized" : "double") + parts(quoted.parts()) + ")";
            case WordPart.Parameter parameter -> parameter(parameter);
            case WordPart.CommandSubstitution substitution ->
                "(" + substitution.style() + " " + inline(substitution.body()) + ")";
            case WordPart.Arithmetic arithmetic -> "((" + expression(arithmetic.expression()) + "))";
            case WordPart.ProcessSubstitution process ->
                "(process " + (process.input() ? "<" : ">") + " " + inline(process.body()) + ")";
            case WordPart.Glob glob -> "(glob " + glob.pattern() + ")";
            case WordPart.ExtendedGlob glob -> "(extended " + glob.pattern() + parts(glob.parts()) + ")";
            case WordPart.Braces braces -> "(braces" + words(braces.elements()) + ")";
            case WordPart.Tilde tilde -> "(tilde " + quote(tilde.user()) + ")";
            case WordPart.Array array -> array(array.array());
        };
    }

    private String parameter(WordPart.Parameter parameter) {
        StringBuilder text = new StringBuilder(parameter.braced() ? "{" : "$");
        text.append(parameter.prefix()).append(parameter.name());
        if (parameter.index() != null) {
            text.append('[').append(word(parameter.index())).append(']');
        }
        text.append(parameter.operator());
        if (parameter.operand() != null) {
            text.append(word(parameter.operand()));
        }
        return parameter.braced() ? text.append('}').toString() : text.toString();
    }

    /** A nested script on one line. */
    private String inline(CommandList list) {
        TreeDump inner = new TreeDump();
        inner.list(list);
        return "{" + inner.out.toString().strip().replaceAll("\\n *", "; ") + "}";
    }

    private String expression(ArithmeticExpression expression) {
        StringBuilder text = new StringBuilder();
        for (ArithmeticExpression.Name name : expression.names()) {
            text.append(name.assigned() ? " =" : " ").append(name.name());
        }
        return text + parts(expression.operands());
    }
}
