package io.dflint.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the simple commands of a tree, in source order. */
final class CommandCollector {
    private final List<CommandSite> found = new ArrayList<>();

    private CommandCollector() {}

    static List<CommandSite> collect(CommandList body) {
        CommandCollector collector = new CommandCollector();
        collector.list(body, null);
        collector.sort();
        return collector.found;
    }

    /** Only the bodies of here-documents stand out of order. */
    private void sort() {
        int last = -1;
        for (CommandSite site : found) {
            int start = site.command().range().start();
            if (start < last) {
                found.sort(
                        Comparator.comparingInt(each -> each.command().range().start()));
                return;
            }
            last = start;
        }
    }

    private void list(CommandList list, @Nullable Enclosure enclosure) {
        List<Statement> statements = list.statements();
        for (int s = 0; s < statements.size(); s++) {
            Statement statement = statements.get(s);
            for (int p = 0; p < statement.pipelines().size(); p++) {
                Pipeline pipeline = statement.pipelines().get(p);
                for (int c = 0; c < pipeline.commands().size(); c++) {
                    Command command = pipeline.commands().get(c);
                    SimpleCommand simple = switch (command) {
                        case SimpleCommand itself -> itself;
                        case Command.Time time -> time.time();
                        default -> null;
                    };
                    if (simple != null) {
                        found.add(new CommandSite(simple, pipeline, c, statement, p, list, s, enclosure));
                    }
                    command(command, enclosure);
                }
            }
        }
    }

    private void command(Command command, @Nullable Enclosure outer) {
        switch (command) {
            case SimpleCommand simple -> simple(simple, outer);
            case Command.If branches -> {
                for (Command.Branch branch : branches.branches()) {
                    list(branch.condition(), in(Enclosure.Kind.CONDITION, command, outer));
                    list(branch.body(), in(Enclosure.Kind.BRANCH, command, outer));
                }
                if (branches.otherwise() != null) {
                    list(branches.otherwise(), in(Enclosure.Kind.BRANCH, command, outer));
                }
            }
            case Command.For loop -> {
                if (loop.words() != null) {
                    words(loop.words(), null, outer);
                }
                list(loop.body(), in(Enclosure.Kind.LOOP_BODY, command, outer));
            }
            case Command.ArithmeticFor loop -> {
                parts(loop.init().operands(), null, outer);
                parts(loop.test().operands(), null, outer);
                parts(loop.step().operands(), null, outer);
                list(loop.body(), in(Enclosure.Kind.LOOP_BODY, command, outer));
            }
            case Command.Loop loop -> {
                list(loop.condition(), in(Enclosure.Kind.LOOP_CONDITION, command, outer));
                list(loop.body(), in(Enclosure.Kind.LOOP_BODY, command, outer));
            }
            case Command.Case arms -> {
                parts(arms.subject().parts(), null, outer);
                for (Command.CaseItem item : arms.items()) {
                    words(item.patterns(), null, outer);
                    list(item.body(), in(Enclosure.Kind.CASE_ARM, command, outer));
                }
            }
            case Command.Subshell subshell -> list(subshell.body(), in(Enclosure.Kind.SUBSHELL, command, outer));
            case Command.Group group -> list(group.body(), in(Enclosure.Kind.GROUP, command, outer));
            case Command.Test test -> {
                if (test.condition() != null) {
                    condition(test.condition(), outer);
                }
            }
            case Command.Arithmetic arithmetic -> parts(arithmetic.expression().operands(), null, outer);
            case Command.Function function -> {
                if (function.body() != null) {
                    body(function.body(), in(Enclosure.Kind.FUNCTION, command, outer));
                }
            }
            case Command.Coprocess coprocess -> body(coprocess.body(), in(Enclosure.Kind.COPROCESS, command, outer));
            case Command.Time time -> {
                simple(time.time(), outer);
                if (time.timed() != null) {
                    pipeline(time.timed(), in(Enclosure.Kind.TIME, command, outer));
                }
            }
        }
        if (!(command instanceof SimpleCommand)) {
            redirections(command.redirections(), null, outer);
        }
    }

    /** A command by itself, as a pipeline of one. */
    private void body(Command command, Enclosure enclosure) {
        pipeline(new Pipeline(command.range(), false, List.of(command), List.of()), enclosure);
    }

    private void pipeline(Pipeline pipeline, Enclosure enclosure) {
        Statement statement = new Statement(pipeline.range(), List.of(pipeline), List.of(), null);
        list(new CommandList(pipeline.range(), List.of(statement)), enclosure);
    }

    private static Enclosure in(Enclosure.Kind kind, ShellNode node, @Nullable Enclosure outer) {
        return new Enclosure(kind, node, null, outer);
    }

    private void simple(SimpleCommand command, @Nullable Enclosure outer) {
        for (Assignment assignment : command.assignments()) {
            assignment(assignment, command, outer);
        }
        words(command.words(), command, outer);
        redirections(command.redirections(), command, outer);
    }

    private void assignment(Assignment assignment, @Nullable SimpleCommand command, @Nullable Enclosure outer) {
        if (assignment.index() != null) {
            parts(assignment.index().operands(), command, outer);
        }
        if (assignment.value() != null) {
            parts(assignment.value().parts(), command, outer);
        }
        if (assignment.array() != null) {
            array(assignment.array(), command, outer);
        }
    }

    private void array(ArrayValue array, @Nullable SimpleCommand command, @Nullable Enclosure outer) {
        for (ArrayValue.Element element : array.elements()) {
            if (element.index() != null) {
                parts(element.index().operands(), command, outer);
            }
            if (element.value() != null) {
                parts(element.value().parts(), command, outer);
            }
            if (element.nested() != null) {
                array(element.nested(), command, outer);
            }
        }
    }

    private void redirections(
            List<Redirection> redirections, @Nullable SimpleCommand command, @Nullable Enclosure outer) {
        for (Redirection redirection : redirections) {
            parts(redirection.target().parts(), command, outer);
            if (redirection.document() != null) {
                parts(redirection.document().parts(), command, outer);
            }
        }
    }

    private void condition(Condition condition, @Nullable Enclosure outer) {
        switch (condition) {
            case Condition.Word word -> parts(word.word().parts(), null, outer);
            case Condition.Unary unary -> parts(unary.operand().parts(), null, outer);
            case Condition.Binary binary -> {
                parts(binary.left().parts(), null, outer);
                parts(binary.right().parts(), null, outer);
            }
            case Condition.Logical logical -> {
                condition(logical.left(), outer);
                condition(logical.right(), outer);
            }
            case Condition.Not not -> condition(not.condition(), outer);
            case Condition.Group group -> condition(group.condition(), outer);
        }
    }

    private void words(List<ShellWord> words, @Nullable SimpleCommand command, @Nullable Enclosure outer) {
        for (ShellWord word : words) {
            parts(word.parts(), command, outer);
        }
    }

    private void parts(List<WordPart> parts, @Nullable SimpleCommand command, @Nullable Enclosure outer) {
        for (WordPart part : parts) {
            switch (part) {
                case WordPart.CommandSubstitution substitution ->
                    list(substitution.body(), new Enclosure(Enclosure.Kind.COMMAND_SUBSTITUTION, part, command, outer));
                case WordPart.ProcessSubstitution process ->
                    list(process.body(), new Enclosure(Enclosure.Kind.PROCESS_SUBSTITUTION, part, command, outer));
                case WordPart.DoubleQuoted quoted -> parts(quoted.parts(), command, outer);
                case WordPart.ExtendedGlob glob -> parts(glob.parts(), command, outer);
                case WordPart.Braces braces -> words(braces.elements(), command, outer);
                case WordPart.Arithmetic arithmetic ->
                    parts(arithmetic.expression().operands(), command, outer);
                case WordPart.Parameter parameter -> {
                    if (parameter.index() != null) {
                        parts(parameter.index().parts(), command, outer);
                    }
                    if (parameter.operand() != null) {
                        parts(parameter.operand().parts(), command, outer);
                    }
                }
                case WordPart.Array array -> array(array.array(), command, outer);
                case WordPart.Literal _,
                        WordPart.Escaped _,
                        WordPart.SingleQuoted _,
                        WordPart.AnsiQuoted _,
                        WordPart.Glob _,
                        WordPart.Tilde _ -> {}
            }
        }
    }
}
