package io.dflint.builder.daemon;

import io.dflint.builder.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named volumes of a daemon. */
public interface Volumes {

    /**
     * Creates a volume. An existing one with the name is left as it is.
     *
     * @param name the name; null lets the daemon choose one
     * @return the name of the volume
     */
    String create(@Nullable String name, Map<String, String> labels) throws EngineException;

    /** Lists volumes as the Engine does: {@code Name}, {@code Labels}, {@code CreatedAt}. */
    List<JsonObject> list(Map<String, List<String>> filters) throws EngineException;

    /** Removes a volume. Does nothing if it does not exist; one that is in use is an error of kind CONFLICT. */
    void remove(String name) throws EngineException;
}
