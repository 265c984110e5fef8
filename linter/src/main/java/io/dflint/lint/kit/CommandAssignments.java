package io.dflint.lint.kit;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.shell.Assignment;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.VariableUse;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Assignments before a command, which are not visible in its arguments. */
public final class CommandAssignments {
    private CommandAssignments() {}

    /**
     * Returns the expansions of the variable in the arguments of the command and in the assignments that follow.
     *
     * @param place the command
     */
    public static List<Place> readsOf(Assignment assignment, Place place, ShellScript script) {
        SimpleCommand command = (SimpleCommand) place.node();
        List<Place> found = new ArrayList<>();
        if (command.words().isEmpty()) {
            return found;
        }
        int start = assignment.range().end();
        int end = command.words().getLast().range().end();
        for (VariableUse read :
                script.variables().readsIn(assignment.name(), new TextRange(start, Math.max(start, end)))) {
            if (read.place().node() instanceof WordPart.Parameter && isOwn(read.place(), place)) {
                found.add(read.place());
            }
        }
        return found;
    }

    /** Reports whether the command itself expands the variable, rather than a command in one of its words. */
    private static boolean isOwn(Place read, Place command) {
        Place at = read.command();
        return at != null && at.isNode(command.node());
    }
}
