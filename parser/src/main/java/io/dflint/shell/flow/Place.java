package io.dflint.shell.flow;

import io.dflint.shell.Command;
import io.dflint.shell.ShellNode;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A node of a script, linked to the node around it.
 *
 * @param outer the place of the parent; null for the script itself
 */
public record Place(ShellNode node, @Nullable Place outer) {

    /** Reports whether this is the place of a node, compared by identity. */
    @SuppressWarnings("ReferenceEquality")
    public boolean isNode(@Nullable ShellNode other) {
        return node == other;
    }

    public TextRange range() {
        return node.range();
    }

    /** The parent of the node; null for the script itself. */
    public @Nullable ShellNode parent() {
        return outer == null ? null : outer.node;
    }

    /** The outermost word that contains this node, within the innermost command; null if there is none. */
    public @Nullable Place word() {
        for (Place at = this; at != null && !(at.node instanceof Command); at = at.outer) {
            if (at.node instanceof ShellWord && !(at.parent() instanceof WordPart)) {
                return at;
            }
        }
        return null;
    }

    /** The innermost command that contains or is this node; null outside of commands. */
    public @Nullable Place command() {
        Place at = this;
        while (at != null && !(at.node instanceof Command)) {
            at = at.outer;
        }
        return at;
    }

    /** The innermost command around this node if it is a simple command; otherwise null. */
    public @Nullable SimpleCommand simpleCommand() {
        Place command = command();
        return command != null && command.node instanceof SimpleCommand simple ? simple : null;
    }
}
