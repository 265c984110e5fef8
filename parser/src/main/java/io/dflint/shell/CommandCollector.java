package io.dflint.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the simple commands of a tree in source order. */
final class CommandCollector extends ShellVisitor {
    private final List<CommandSite> found = new ArrayList<>();

    private CommandCollector() {}

    static List<CommandSite> collect(CommandList body) {
        CommandCollector collector = new CommandCollector();
        collector.visit(body);
        collector.sort();
        return collector.found;
    }

    /** Restores the source order, from which only the bodies of heredocs deviate. */
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

    @Override
    public void visit(CommandList list) {
        List<Statement> statements = list.statements();
        for (int s = 0; s < statements.size(); s++) {
            Statement statement = statements.get(s);
            for (int p = 0; p < statement.pipelines().size(); p++) {
                Pipeline pipeline = statement.pipelines().get(p);
                for (int c = 0; c < pipeline.commands().size(); c++) {
                    Command command = pipeline.commands().get(c);
                    SimpleCommand simple = simple(command);
                    if (simple != null) {
                        found.add(new CommandSite(simple, pipeline, c, statement, p, list, s, enclosure()));
                    }
                    visit(command);
                }
            }
        }
    }

    private static @Nullable SimpleCommand simple(Command command) {
        if (command instanceof SimpleCommand simple) {
            return simple;
        }
        return command instanceof Command.Time time ? time.time() : null;
    }

    /** A pipeline that is not part of a statement: the one after {@code time}. */
    @Override
    public void visit(Pipeline pipeline) {
        Statement statement = new Statement(pipeline.range(), List.of(pipeline), List.of(), null);
        visit(new CommandList(pipeline.range(), List.of(statement)));
    }

    @Override
    protected void visitBody(Command body) {
        visit(new Pipeline(body.range(), false, List.of(body), List.of()));
    }
}
