package io.dflint.lint.kit;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.Command;
import io.dflint.shell.Pipeline;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;
import java.util.List;

/** A rule about two commands joined by a pipe. */
public abstract class PipedCommandRule extends ShellRule {
    private final String writer;
    private final String reader;
    private final String message;

    /**
     * Creates a rule.
     *
     * @param writer the name of the first command, which is the place of the finding
     * @param reader the name of the next command of the pipeline
     */
    protected PipedCommandRule(RuleInfo info, String writer, String reader, String message) {
        super(info, Shape.PIPELINE);
        this.writer = writer;
        this.reader = reader;
        this.message = message;
    }

    @Override
    protected final void check(Place place, ShellScript script, ShellReport report) {
        List<Command> commands = ((Pipeline) place.node()).commands();
        for (int i = 0; i + 1 < commands.size(); i++) {
            if (commands.get(i) instanceof SimpleCommand first
                    && commands.get(i + 1) instanceof SimpleCommand next
                    && first.isNamed(writer)
                    && next.isNamed(reader)) {
                report.at(first.words().getFirst().range(), message);
            }
        }
    }
}
