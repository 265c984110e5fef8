package io.dflint.word;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An environment as a list of names and values in the order in which the names were first set. Immutable. */
public final class MapEnvironment implements Environment {
    /** Without any variable. */
    public static final MapEnvironment EMPTY = new MapEnvironment(Map.of());

    private final Map<String, String> values;

    private MapEnvironment(Map<String, String> values) {
        this.values = values;
    }

    public static MapEnvironment of() {
        return EMPTY;
    }

    /** Takes over the order of the map. */
    public static MapEnvironment of(Map<String, String> values) {
        return new MapEnvironment(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    @Override
    public @Nullable String get(String name) {
        return values.get(name);
    }

    /** This environment with one more value; a name that is set keeps its place. */
    public MapEnvironment with(String name, String value) {
        return with(Map.of(name, value));
    }

    /** This environment with more values, which win over the ones in it. Copies: set many at once. */
    public MapEnvironment with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new MapEnvironment(Collections.unmodifiableMap(all));
    }

    /** In order; cannot be changed. */
    public Map<String, String> asMap() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MapEnvironment environment && values.equals(environment.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
