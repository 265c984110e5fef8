package io.dflint.builder.daemon;

import io.dflint.builder.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named volumes and networks of a daemon. */
public interface Volumes {

    /**
     * Makes a volume; one that exists under the name stays as it is.
     *
     * @param name null lets the daemon choose one
     * @return its name
     */
    String create(@Nullable String name, Map<String, String> labels) throws EngineException;

    /** As the Engine lists them: {@code Name}, {@code Labels}, {@code CreatedAt}. */
    List<JsonObject> list(Map<String, List<String>> filters) throws EngineException;

    /** Removes a volume; no error if it is gone already, CONFLICT if it is in use. */
    void remove(String name) throws EngineException;
}
