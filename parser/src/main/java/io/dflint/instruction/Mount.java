package io.dflint.instruction;

import io.dflint.syntax.Flag;
import io.dflint.syntax.Node;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code --mount} flag of RUN.
 *
 * @param flag the flag it was read from
 * @param options its comma-separated options, in order
 */
public record Mount(Flag flag, List<Option> options) implements Node {

    /**
     * An option of a mount.
     *
     * @param key as written
     * @param value null if there is no {@code =}
     */
    public record Option(LogicalText key, @Nullable LogicalText value) implements Node {
        @Override
        public TextRange range() {
            return value == null ? key.sourceRange() : key.sourceRange().union(value.sourceRange());
        }
    }

    @Override
    public TextRange range() {
        return flag.range();
    }

    /** The type of the mount; {@code bind} if none is given. */
    public String type() {
        LogicalText type = option("type");
        return type == null ? "bind" : type.toString();
    }

    /**
     * Returns the value of the first option with one of the names, in any case; null if there is none or it has no
     * value.
     */
    public @Nullable LogicalText option(String... names) {
        for (Option option : options) {
            for (String name : names) {
                if (option.key().contentEqualsIgnoreCase(name)) {
                    return option.value();
                }
            }
        }
        return null;
    }

    public @Nullable LogicalText target() {
        return option("target", "dst", "destination");
    }

    public @Nullable LogicalText from() {
        return option("from");
    }
}
