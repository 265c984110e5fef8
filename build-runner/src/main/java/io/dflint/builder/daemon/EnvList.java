package io.dflint.builder.daemon;

import io.dflint.builder.collection.PersistentMap;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables in an image's config, each {@code NAME=value}. A variable can be set without copying the
 * others.
 */
final class EnvList extends AbstractList<String> {
    private final PersistentMap<String, String> entries;

    private EnvList(PersistentMap<String, String> entries) {
        this.entries = entries;
    }

    /** Creates a list. Returns null if a name occurs twice, which no builder writes but an image may contain. */
    static @Nullable EnvList of(List<String> env) {
        if (env instanceof EnvList same) {
            return same;
        }
        PersistentMap<String, String> entries = PersistentMap.empty();
        for (String entry : env) {
            int equals = entry.indexOf('=');
            entries = entries.with(equals < 0 ? entry : entry.substring(0, equals), entry);
        }
        return entries.size() == env.size() ? new EnvList(entries) : null;
    }

    /** Returns a list with a variable set. An existing variable keeps its position. */
    EnvList with(String name, String value) {
        return new EnvList(entries.with(name, name + "=" + value));
    }

    @Override
    public String get(int index) {
        Objects.checkIndex(index, size());
        return List.copyOf(entries.values()).get(index);
    }

    @Override
    public Iterator<String> iterator() {
        return entries.values().iterator();
    }

    @Override
    public int size() {
        return entries.size();
    }
}
