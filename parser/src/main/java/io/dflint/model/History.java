package io.dflint.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the instructions of a stage set, each from its own position on. */
final class History {
    /** A value that counts for instructions behind a position. */
    record Entry<T>(int position, T value) {}

    /** The latest entry before a position; null without one. Entries are in ascending order. */
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

    final Map<String, List<Entry<Variable>>> variables = new LinkedHashMap<>();
    final List<Entry<WorkingDirectory>> workdirs = new ArrayList<>(2);
    final List<Entry<String>> users = new ArrayList<>(1);
    final List<Entry<List<String>>> shells = new ArrayList<>(1);

    void define(int position, Variable variable) {
        variables.computeIfAbsent(variable.name(), name -> new ArrayList<>(1)).add(new Entry<>(position, variable));
    }

    @Nullable
    Variable variable(String name, int position) {
        List<Entry<Variable>> entries = variables.get(name);
        return entries == null ? null : before(entries, position);
    }
}
