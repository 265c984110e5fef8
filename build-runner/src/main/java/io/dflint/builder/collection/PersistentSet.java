package io.dflint.builder.collection;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An immutable set in the order in which texts were added, see {@link PersistentMap}. */
public final class PersistentSet extends AbstractSet<String> {
    private final PersistentMap<String, Boolean> texts;

    private PersistentSet(PersistentMap<String, Boolean> texts) {
        this.texts = texts;
    }

    /** Returns a set with the texts of another set, or the set itself if it is persistent. */
    public static PersistentSet copyOf(Set<String> set) {
        return set instanceof PersistentSet same ? same : new PersistentSet(PersistentMap.empty()).withAll(set);
    }

    public PersistentSet withAll(Collection<String> added) {
        PersistentMap<String, Boolean> all = texts;
        for (String text : added) {
            all = all.with(text, Boolean.TRUE);
        }
        return new PersistentSet(all);
    }

    @Override
    public boolean contains(@Nullable Object text) {
        return texts.containsKey(text);
    }

    @Override
    public Iterator<String> iterator() {
        return texts.keySet().iterator();
    }

    @Override
    public int size() {
        return texts.size();
    }
}
