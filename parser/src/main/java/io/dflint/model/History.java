package io.dflint.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that the instructions of a stage set, each with the position from which it applies. */
final class History {
    /** A value that applies to the instructions after a position. */
    record Entry<T>(int position, T value) {}

    /**
     * Returns the value of the last entry before a position, or null if there is none. The entries must be in ascending
     * order.
     */
    static <T> @Nullable T before(List<Entry<T>> entries, int position) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).position() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : entries.get(low - 1).value();
    }

    /** The variables that the stage starts with. */
    private final @Nullable Bindings inherited;

    private final List<Entry<Bindings>> bindings = new ArrayList<>(4);
    final List<Entry<WorkingDirectory>> workdirs = new ArrayList<>(2);
    final List<Entry<String>> users = new ArrayList<>(1);
    final List<Entry<List<String>>> shells = new ArrayList<>(1);

    History(@Nullable Bindings inherited) {
        this.inherited = inherited;
    }

    void define(int position, Variable variable) {
        Bindings after = Bindings.with(last(), variable);
        if (!bindings.isEmpty() && bindings.getLast().position() == position) {
            bindings.removeLast();
        }
        bindings.add(new Entry<>(position, after));
    }

    /** The variables at the end of the stage. */
    @Nullable
    Bindings last() {
        return bindings.isEmpty() ? inherited : bindings.getLast().value();
    }

    /** The variables before a position. */
    @Nullable
    Bindings bindings(int position) {
        Bindings found = before(bindings, position);
        return found == null ? inherited : found;
    }

    @Nullable
    Variable variable(String name, int position) {
        return Bindings.find(bindings(position), name);
    }
}
