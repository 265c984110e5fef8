package io.dflint.builder.collection;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** An immutable list to which elements can be appended, see {@link PersistentMap}. */
public final class PersistentList extends AbstractList<String> {
    private final PersistentMap<Integer, String> texts;

    private PersistentList(PersistentMap<Integer, String> texts) {
        this.texts = texts;
    }

    /** Returns a list with the texts of another list, or the list itself if it is persistent. */
    public static PersistentList copyOf(List<String> list) {
        if (list instanceof PersistentList same) {
            return same;
        }
        PersistentList all = new PersistentList(PersistentMap.empty());
        for (String text : list) {
            all = all.with(text);
        }
        return all;
    }

    public PersistentList with(String text) {
        return new PersistentList(texts.with(texts.size(), text));
    }

    @Override
    public String get(int index) {
        Objects.checkIndex(index, texts.size());
        return Objects.requireNonNull(texts.get(index));
    }

    @Override
    public Iterator<String> iterator() {
        return texts.values().iterator();
    }

    @Override
    public int size() {
        return texts.size();
    }
}
