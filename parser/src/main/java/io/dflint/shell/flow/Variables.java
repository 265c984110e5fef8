package io.dflint.shell.flow;

import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The variables of a script: all places that set or read one, in source order. */
public final class Variables {
    private final List<VariableUse> reads;
    private final List<VariableUse> writes;
    private final Map<String, List<VariableUse>> readsByName = new HashMap<>();
    private final Map<String, List<VariableUse>> writesByName = new HashMap<>();
    private final Set<String> associative;
    /**
     * For each name, whether the variable is an array after each of its writes. It is computed once, because a script
     * can write a name very often.
     */
    private final Map<String, BitSet> arrays = new ConcurrentHashMap<>();

    private Variables(ShellTree tree) {
        associative = CommandUses.associativeArrays(tree);
        VariableUses uses = new VariableUses();
        SyntaxUses.find(tree, associative, uses);
        CommandUses.find(tree, uses);
        reads = uses.reads();
        writes = uses.writes();
        Collections.sort(reads);
        Collections.sort(writes);
        index(reads, readsByName);
        index(writes, writesByName);
    }

    public static Variables of(ShellTree tree) {
        return new Variables(tree);
    }

    private static void index(List<VariableUse> uses, Map<String, List<VariableUse>> byName) {
        for (VariableUse use : uses) {
            List<VariableUse> known = byName.get(use.name());
            if (known == null) {
                known = new ArrayList<>(2);
                byName.put(use.name(), known);
            }
            known.add(use);
        }
    }

    public List<VariableUse> reads() {
        return reads;
    }

    public List<VariableUse> writes() {
        return writes;
    }

    public List<VariableUse> readsOf(String name) {
        return readsByName.getOrDefault(name, List.of());
    }

    /** Returns the reads of a variable in a part of the script. */
    public List<VariableUse> readsIn(String name, TextRange range) {
        List<VariableUse> all = readsOf(name);
        return all.subList(countBefore(all, range.start()), countBefore(all, range.end()));
    }

    public List<VariableUse> writesOf(String name) {
        return writesByName.getOrDefault(name, List.of());
    }

    public boolean isRead(String name) {
        return readsByName.containsKey(name);
    }

    public boolean isWritten(String name) {
        return writesByName.containsKey(name);
    }

    /** Reports whether a variable is declared as an associative array. */
    public boolean isAssociative(String name) {
        return associative.contains(name);
    }

    /** Returns the writes in a part of the script. */
    public List<VariableUse> writesIn(TextRange range) {
        return writes.subList(firstWrite(range.start()), firstWrite(range.end()));
    }

    /** Returns the last write of a variable before an offset in source order, or null if there is none. */
    public @Nullable VariableUse lastWriteBefore(String name, int offset) {
        List<VariableUse> all = writesOf(name);
        int count = countBefore(all, offset);
        return count == 0 ? null : all.get(count - 1);
    }

    /** Returns the writes of a variable before an offset, in source order. */
    public List<VariableUse> writesBefore(String name, int offset) {
        List<VariableUse> all = writesOf(name);
        return all.subList(0, countBefore(all, offset));
    }

    /** Reports whether a variable is an array at an offset; see {@link ArrayWrites#isArrayBefore}. */
    boolean isArrayBefore(String name, int offset) {
        List<VariableUse> all = writesOf(name);
        int count = countBefore(all, offset);
        return count > 0
                && arrays.computeIfAbsent(name, _ -> ArrayWrites.afterEach(all)).get(count - 1);
    }

    private int firstWrite(int offset) {
        return countBefore(writes, offset);
    }

    private static int countBefore(List<VariableUse> uses, int offset) {
        int low = 0;
        int high = uses.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (uses.get(middle).place().range().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
