package io.dflint.builder.mount;

import io.dflint.builder.plan.BuildException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agents of {@code --ssh}. Agents for keys are started when a command first needs them. */
public final class SshAgents implements AutoCloseable {
    private final Map<String, SshSource> sources;
    private final Map<String, KeyAgent> started = new HashMap<>();

    /** @param sources the sources by ID */
    public SshAgents(Map<String, SshSource> sources) {
        this.sources = sources;
    }

    /** Returns the socket of an agent, or null if there is none with that ID. */
    public synchronized @Nullable Path socket(String id) throws IOException, BuildException {
        return switch (sources.get(id)) {
            case null -> null;
            case SshSource.Agent agent -> agent.socket();
            case SshSource.Keys keys -> {
                KeyAgent agent = started.get(id);
                if (agent == null) {
                    agent = KeyAgent.start(keys.keys());
                    started.put(id, agent);
                }
                yield agent.socket();
            }
        };
    }

    @Override
    public synchronized void close() throws IOException {
        for (KeyAgent agent : started.values()) {
            agent.close();
        }
        started.clear();
    }
}
