package io.dflint.builder.daemon;

import io.dflint.builder.daemon.EngineException.Kind;
import io.dflint.builder.daemon.EngineHttp.Call;
import io.dflint.builder.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Implements {@link Volumes} with requests to the Engine. */
final class EngineVolumes implements Volumes {
    private final EngineHttp http;

    EngineVolumes(EngineHttp http) {
        this.http = http;
    }

    @Override
    public String create(@Nullable String name, Map<String, String> labels) throws EngineException {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (name != null) {
            json.put("Name", name);
        }
        json.put("Labels", labels);
        return http.object(Call.post("/volumes/create").json(json)).text("Name");
    }

    @Override
    public List<JsonObject> list(Map<String, List<String>> filters) throws EngineException {
        return http.object(Call.get("/volumes").query("filters", EngineImages.filters(filters)))
                .objects("Volumes");
    }

    @Override
    public void remove(String name) throws EngineException {
        try {
            http.run(Call.delete("/volumes/" + EngineHttp.encode(name)).query("force", true));
        } catch (EngineException e) {
            if (!e.is(Kind.NOT_FOUND)) {
                throw e;
            }
        }
    }
}
