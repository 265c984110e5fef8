package io.dflint.builder.collection;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map in the order in which keys were first set. Setting a key returns a new map in logarithmic time, and
 * both maps share their common parts: a file with thousands of ENV instructions has as many versions of its variables.
 * It is a balanced tree, because hashes of texts can be made to collide.
 */
public final class PersistentMap<K extends Comparable<K>, V extends @Nullable Object> extends AbstractMap<K, V> {
    private static final PersistentMap<String, Object> EMPTY = new PersistentMap<>(null, 0);

    private final @Nullable Node<K, V> root;
    private final int size;

    private PersistentMap(@Nullable Node<K, V> root, int size) {
        this.root = root;
        this.size = size;
    }

    /** Returns a map without entries. */
    @SuppressWarnings("unchecked") // Nothing is in it.
    public static <K extends Comparable<K>, V extends @Nullable Object> PersistentMap<K, V> empty() {
        return (PersistentMap<K, V>) (PersistentMap<?, ?>) EMPTY;
    }

    /** Returns a map with the entries of another map, or the map itself if it is persistent. */
    public static <K extends Comparable<K>, V extends @Nullable Object> PersistentMap<K, V> copyOf(Map<K, V> map) {
        return map instanceof PersistentMap<K, V> same
                ? same
                : PersistentMap.<K, V>empty().withAll(map);
    }

    /** Returns a map with a key set. An existing key keeps its position. */
    public PersistentMap<K, V> with(K key, V value) {
        Node<K, V> known = node(key);
        if (known != null && java.util.Objects.equals(known.value, value)) {
            return this;
        }
        int place = known != null ? known.place : size;
        return new PersistentMap<>(put(root, key, value, place), known != null ? size : size + 1);
    }

    /** Returns a map with all keys of another map set, in its order. */
    public PersistentMap<K, V> withAll(Map<K, V> other) {
        PersistentMap<K, V> all = this;
        for (Map.Entry<K, V> entry : other.entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        return all;
    }

    /** A node of the tree, with the smaller and the greater keys below it. */
    private static final class Node<K, V extends @Nullable Object> {
        private final K key;
        private final V value;
        private final int place;
        private final @Nullable Node<K, V> less;
        private final @Nullable Node<K, V> greater;
        private final int height;

        Node(K key, V value, int place, @Nullable Node<K, V> less, @Nullable Node<K, V> greater) {
            this.key = key;
            this.value = value;
            this.place = place;
            this.less = less;
            this.greater = greater;
            this.height = Math.max(height(less), height(greater)) + 1;
        }

        Node<K, V> withParts(@Nullable Node<K, V> newLess, @Nullable Node<K, V> newGreater) {
            return new Node<>(key, value, place, newLess, newGreater);
        }
    }

    private static int height(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.height;
    }

    private static <K extends Comparable<K>, V extends @Nullable Object> Node<K, V> put(
            @Nullable Node<K, V> node, K key, V value, int place) {
        if (node == null) {
            return new Node<>(key, value, place, null, null);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return new Node<>(node.key, value, place, node.less, node.greater);
        }
        return order < 0
                ? balanced(node.withParts(put(node.less, key, value, place), node.greater))
                : balanced(node.withParts(node.less, put(node.greater, key, value, place)));
    }

    /** Restores the balance of an AVL tree: the heights of siblings differ by at most one. */
    private static <K, V extends @Nullable Object> Node<K, V> balanced(Node<K, V> node) {
        Node<K, V> less = node.less;
        Node<K, V> greater = node.greater;
        if (less != null && less.height > height(greater) + 1) {
            return turnRight(height(less.less) < height(less.greater) ? node.withParts(turnLeft(less), greater) : node);
        }
        if (greater != null && greater.height > height(less) + 1) {
            return turnLeft(
                    height(greater.greater) < height(greater.less) ? node.withParts(less, turnRight(greater)) : node);
        }
        return node;
    }

    private static <K, V extends @Nullable Object> Node<K, V> turnRight(Node<K, V> node) {
        Node<K, V> top = node.less;
        return top == null ? node : top.withParts(top.less, node.withParts(top.greater, node.greater));
    }

    private static <K, V extends @Nullable Object> Node<K, V> turnLeft(Node<K, V> node) {
        Node<K, V> top = node.greater;
        return top == null ? node : top.withParts(node.withParts(node.less, top.less), top.greater);
    }

    private @Nullable Node<K, V> node(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) {
                return node;
            }
            node = order < 0 ? node.less : node.greater;
        }
        return null;
    }

    @SuppressWarnings("unchecked") // A key of another type is compared with these, as in java.util.TreeMap.
    private @Nullable Node<K, V> find(@Nullable Object key) {
        return key == null ? null : node((K) key);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        Node<K, V> node = find(key);
        return node == null ? null : node.value;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return find(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return inOrder().iterator();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private List<Map.Entry<K, V>> inOrder() {
        List<Map.Entry<K, V>> entries = new ArrayList<>(java.util.Collections.nCopies(size, null));
        collect(root, entries);
        return entries;
    }

    private static <K, V extends @Nullable Object> void collect(
            @Nullable Node<K, V> node, List<Map.Entry<K, V>> entries) {
        if (node != null) {
            collect(node.less, entries);
            entries.set(node.place, new SimpleImmutableEntry<>(node.key, node.value));
            collect(node.greater, entries);
        }
    }
}
