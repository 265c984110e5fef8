package io.dflint.shell.flow;

import io.dflint.shell.Command;
import io.dflint.shell.ShellNode;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A node of a script and what it stands in.
 *
 * @param outer null for the script itself
 */
public record Place(ShellNode node, @Nullable Place outer) {

    /** Whether it is this very node, not one that is equal to it. */
    @SuppressWarnings("ReferenceEquality")
    public boolean isNode(@Nullable ShellNode other) {
        return node == other;
    }

    public TextRange range() {
        return node.range();
    }

    /** The node that this one stands in; null for the script itself. */
    public @Nullable ShellNode parent() {
        return outer == null ? null : outer.node;
    }

    /** The word that this is, or is a part of, up to the next command; null without one. */
    public @Nullable Place word() {
        for (Place at = this; at != null && !(at.node instanceof Command); at = at.outer) {
            if (at.node instanceof ShellWord && !(at.parent() instanceof WordPart)) {
                return at;
            }
        }
        return null;
    }

    /** The innermost command around this one, or this itself; null outside of commands. */
    public @Nullable Place command() {
        Place at = this;
        while (at != null && !(at.node instanceof Command)) {
            at = at.outer;
        }
        return at;
    }

    /** The simple command that this is a part of; null if the innermost command is another. */
    public @Nullable SimpleCommand simpleCommand() {
        Place command = command();
        return command != null && command.node instanceof SimpleCommand simple ? simple : null;
    }
}
