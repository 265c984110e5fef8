package io.dflint.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The variables defined at one place of a file, by name.
 *
 * <p>This is an immutable AVL tree with path copying: a definition makes new bindings that share all but a few nodes
 * with the old ones. So the bindings at every place of a long file, or of a long chain of stages, can be kept.
 */
public final class Bindings {
    /** The empty bindings. */
    public static final @Nullable Bindings NONE = null;

    private final Variable variable;
    private final @Nullable Bindings left;
    private final @Nullable Bindings right;
    private final int height;
    private final int size;

    private Bindings(Variable variable, @Nullable Bindings left, @Nullable Bindings right) {
        this.variable = variable;
        this.left = left;
        this.right = right;
        height = 1 + Math.max(height(left), height(right));
        size = 1 + size(left) + size(right);
    }

    private static int height(@Nullable Bindings tree) {
        return tree == null ? 0 : tree.height;
    }

    /** Returns the number of variables. */
    static int size(@Nullable Bindings tree) {
        return tree == null ? 0 : tree.size;
    }

    /** Returns the variable with a name, or null if there is none. */
    public static @Nullable Variable find(@Nullable Bindings bindings, String name) {
        Bindings at = bindings;
        while (at != null) {
            int order = name.compareTo(at.variable.name());
            if (order == 0) {
                return at.variable;
            }
            at = order < 0 ? at.left : at.right;
        }
        return null;
    }

    /** Returns the bindings with a variable added. It replaces a variable of the same name. */
    public static Bindings with(@Nullable Bindings bindings, Variable variable) {
        if (bindings == null) {
            return new Bindings(variable, null, null);
        }
        int order = variable.name().compareTo(bindings.variable.name());
        if (order == 0) {
            return new Bindings(variable, bindings.left, bindings.right);
        }
        return order < 0
                ? balanced(bindings.variable, with(bindings.left, variable), bindings.right)
                : balanced(bindings.variable, bindings.left, with(bindings.right, variable));
    }

    private static Bindings balanced(Variable variable, @Nullable Bindings left, @Nullable Bindings right) {
        if (left != null && left.height > height(right) + 1) {
            Bindings middle = left.right;
            return middle != null && middle.height > height(left.left)
                    ? new Bindings(
                            middle.variable,
                            new Bindings(left.variable, left.left, middle.left),
                            new Bindings(variable, middle.right, right))
                    : new Bindings(left.variable, left.left, new Bindings(variable, middle, right));
        }
        if (right != null && right.height > height(left) + 1) {
            Bindings middle = right.left;
            return middle != null && middle.height > height(right.right)
                    ? new Bindings(
                            middle.variable,
                            new Bindings(variable, left, middle.left),
                            new Bindings(right.variable, middle.right, right.right))
                    : new Bindings(right.variable, new Bindings(variable, left, middle), right.right);
        }
        return new Bindings(variable, left, right);
    }

    /** Adds all variables to a list, sorted by name. */
    static void addTo(List<Variable> all, @Nullable Bindings bindings) {
        if (bindings != null) {
            addTo(all, bindings.left);
            all.add(bindings.variable);
            addTo(all, bindings.right);
        }
    }
}
