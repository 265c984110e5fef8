package io.dflint.word;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An environment that keeps names in the order in which they were first set. Immutable. */
public final class MapEnvironment implements Environment {
    /** The environment without variables. */
    public static final MapEnvironment EMPTY = new MapEnvironment(Map.of());

    private final Map<String, String> values;

    private MapEnvironment(Map<String, String> values) {
        this.values = values;
    }

    public static MapEnvironment of() {
        return EMPTY;
    }

    /** Returns an environment with the values of a map, in the order of the map. */
    public static MapEnvironment of(Map<String, String> values) {
        return new MapEnvironment(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    @Override
    public @Nullable String get(String name) {
        return values.get(name);
    }

    /** Returns this environment with one value added or replaced. A name that is already set keeps its place. */
    public MapEnvironment with(String name, String value) {
        return with(Map.of(name, value));
    }

    /** Returns this environment with values added or replaced. Each call copies all values, so set many at once. */
    public MapEnvironment with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new MapEnvironment(Collections.unmodifiableMap(all));
    }

    /** The values in order, unmodifiable. */
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
