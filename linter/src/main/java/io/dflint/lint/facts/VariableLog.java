package io.dflint.lint.facts;

import io.dflint.word.Environment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of a stage as a build sets them, one after the other. */
final class VariableLog {
    private final @Nullable VariableLog parent;
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Set<String> declared = new HashSet<>();
    private int now;

    private record Entry(int since, String value) {}

    VariableLog(@Nullable VariableLog parent) {
        this.parent = parent;
    }

    void define(String name, String value) {
        now++;
        entries.computeIfAbsent(name, n -> new ArrayList<>(1)).add(new Entry(now, value));
    }

    /** ARG makes a name known even without a value. */
    void declare(String name) {
        declared.add(name);
    }

    boolean isDeclared(String name) {
        for (VariableLog log = this; log != null; log = log.parent) {
            if (log.declared.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** The variables as they are now; later definitions do not show. */
    Environment scope() {
        int until = now;
        return name -> value(name, until);
    }

    private @Nullable String value(String name, int until) {
        int limit = until;
        for (VariableLog log = this; log != null; log = log.parent) {
            List<Entry> found = log.entries.get(name);
            int index = found == null ? -1 : lastUntil(found, limit);
            if (found != null && index >= 0) {
                return found.get(index).value();
            }
            limit = Integer.MAX_VALUE;
        }
        return null;
    }

    private static int lastUntil(List<Entry> ascending, int until) {
        int low = 0;
        int high = ascending.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending.get(middle).since() <= until) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
