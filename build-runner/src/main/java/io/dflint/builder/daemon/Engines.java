package io.dflint.builder.daemon;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens engines. */
public final class Engines {
    private Engines() {}

    /**
     * Returns the engine selected by the environment and the settings of the docker command: {@code DOCKER_HOST},
     * {@code DOCKER_CONTEXT}, the current context, TLS. Sends nothing yet.
     *
     * @param host overrides the environment like {@code docker --host}; null for none
     * @param context overrides the environment like {@code docker --context}; null for none
     * @throws EngineException of kind SETTINGS
     */
    public static Engine open(@Nullable String host, @Nullable String context, Map<String, String> environment)
            throws EngineException {
        return open(new EndpointResolver(environment).resolve(host, context), environment);
    }

    /** Returns an engine at an endpoint. Sends nothing yet. */
    public static Engine open(Endpoint endpoint, Map<String, String> environment) throws EngineException {
        return new HttpEngine(endpoint, environment);
    }
}
