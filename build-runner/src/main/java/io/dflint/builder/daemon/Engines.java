package io.dflint.builder.daemon;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens engines. */
public final class Engines {
    private Engines() {}

    /**
     * An engine as the environment and the settings of the docker command name it: {@code DOCKER_HOST},
     * {@code DOCKER_CONTEXT}, the current context, TLS. Nothing is sent yet.
     *
     * @param host overrides the environment, as {@code docker --host}; null for none
     * @param context likewise, as {@code docker --context}
     * @throws EngineException of kind SETTINGS
     */
    public static Engine open(@Nullable String host, @Nullable String context, Map<String, String> environment)
            throws EngineException {
        return open(new EndpointResolver(environment).resolve(host, context), environment);
    }

    /** An engine at an endpoint. Nothing is sent yet. */
    public static Engine open(Endpoint endpoint, Map<String, String> environment) throws EngineException {
        return new HttpEngine(endpoint, environment);
    }
}
