package io.dflint.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Variables by name at one place of a file. Immutable: a definition makes new bindings that share all but a few nodes with the
 * old ones, so those of every place of a long file, and of a long chain of stages, can be kept (an AVL tree with copied paths).
 */
public final class Bindings {
    /** No variables. */
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

    /** How many variables there are. */
    static int size(@Nullable Bindings tree) {
        return tree == null ? 0 : tree.size;
    }

    /** The variable of a name; null without one. */
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

    /** The bindings with one more variable, which replaces another one of its name. */
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

    /** Adds all variables to a list, in the order of their names. */
    static void addTo(List<Variable> all, @Nullable Bindings bindings) {
        if (bindings != null) {
            addTo(all, bindings.left);
            all.add(bindings.variable);
            addTo(all, bindings.right);
        }
    }
}
