package io.dflint.builder.mount;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.Mount;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.Paths;
import io.dflint.builder.plan.RunMount;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.source.Match;
import io.dflint.builder.source.Selector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The mounts of a RUN instruction, prepared for its container. */
public final class PreparedMounts implements AutoCloseable {
    /** The access to files needed to prepare mounts. */
    public interface Trees {
        /** Selects files of a tree. */
        List<Match> select(TreeRef tree, Selector selector) throws IOException, BuildException;

        /** Returns a name for a tree. The same name stands for the same files. */
        String name(TreeRef tree) throws IOException, BuildException;
    }

    private final List<Mount> mounts = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final Map<String, String> env = new LinkedHashMap<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private boolean secretVariables;

    private final MountVolumes volumes;

    private PreparedMounts(MountVolumes volumes) {
        this.volumes = volumes;
    }

    /**
     * Checks whether the volumes still exist, after a container has mounted them.
     *
     * @throws EngineException if someone has removed one; the container is removed then
     */
    public void check(String container) throws EngineException {
        Set<String> names = new TreeSet<>();
        for (Mount mount : mounts) {
            if (mount instanceof Mount.Volume volume) {
                names.add(volume.name());
            }
        }
        volumes.check(names, container);
    }

    public List<Mount> mounts() {
        return mounts;
    }

    /** The targets of the mounts, which may have created directories or files that do not belong to the image. */
    public List<String> targets() {
        return targets;
    }

    /** The additional variables for the command. */
    public Map<String, String> env() {
        return env;
    }

    /** Reports whether the variables contain a secret. If so, the container must not become an image. */
    public boolean hasSecretVariables() {
        return secretVariables;
    }

    /** Releases caches and agents. */
    @Override
    public void close() throws IOException {
        for (AutoCloseable resource : open) {
            try {
                resource.close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }

    /**
     * Drops all but the last of several mounts at the same target: only that one is visible, and the Engine accepts
     * just one.
     */
    private void keepTheLast() {
        Map<String, Mount> last = new LinkedHashMap<>();
        for (Mount mount : mounts) {
            last.remove(mount.target());
            last.put(mount.target(), mount);
        }
        mounts.clear();
        mounts.addAll(last.values());
    }

    /** Prepares mounts. */
    public static final class Factory {
        private final Engine engine;
        private final MountVolumes volumes;
        private final CacheVolumes caches;
        private final Map<String, byte[]> secrets;
        private final SshAgents agents;

        /** @param secrets the contents of secrets, by ID */
        public Factory(
                Engine engine,
                MountVolumes volumes,
                CacheVolumes caches,
                Map<String, byte[]> secrets,
                SshAgents agents) {
            this.engine = engine;
            this.volumes = volumes;
            this.caches = caches;
            this.secrets = secrets;
            this.agents = agents;
        }

        /** @param image any image, from which helper containers are created */
        public PreparedMounts prepare(Action.Run run, String image, Trees trees) throws IOException, BuildException {
            PreparedMounts prepared = new PreparedMounts(volumes);
            try {
                for (RunMount mount : run.mounts()) {
                    add(mount, image, trees, prepared);
                }
                secrets(run, image, prepared);
                Action.Script script = run.script();
                if (script != null) {
                    byte[] content = script.content().getBytes(StandardCharsets.UTF_8);
                    String volume = volumes.of(
                            List.of(new MountVolumes.InlineFile(Paths.name(script.path()), () -> content, 0755, 0, 0)),
                            image);
                    prepared.mounts.add(new Mount.Volume(volume, Paths.parent(script.path()), true, "", false));
                }
                prepared.keepTheLast();
                return prepared;
            } catch (IOException | BuildException | RuntimeException e) {
                prepared.close();
                throw e;
            }
        }

        private void add(RunMount mount, String image, Trees trees, PreparedMounts prepared)
                throws IOException, BuildException {
            switch (mount) {
                case RunMount.Bind bind -> {
                    prepared.targets.add(bind.target());
                    prepared.mounts.add(bind(bind, image, trees));
                }
                case RunMount.Cache cache -> {
                    prepared.targets.add(cache.target());
                    CacheVolumes.Lease lease = caches.lease(
                            cache, trees.name(cache.tree()) + ":" + cache.source(), () -> first(cache, trees), image);
                    prepared.open.add(lease);
                    prepared.mounts.add(new Mount.Volume(lease.volume(), cache.target(), cache.readOnly(), "", false));
                }
                case RunMount.Tmpfs tmpfs -> {
                    prepared.targets.add(tmpfs.target());
                    prepared.mounts.add(new Mount.Tmpfs(tmpfs.target(), tmpfs.size(), 01777));
                }
                case RunMount.Secret ignored -> {}
                case RunMount.Ssh ssh -> agent(ssh, prepared);
            }
        }

        private static List<Match> first(RunMount.Cache cache, Trees trees) throws IOException {
            if (cache.tree() instanceof TreeRef.Empty) {
                return List.of();
            }
            try {
                return trees.select(cache.tree(), new Selector(cache.source(), false, null, List.of(), true));
            } catch (BuildException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        private Mount bind(RunMount.Bind bind, String image, Trees trees) throws IOException, BuildException {
            List<Match> matches = trees.select(bind.tree(), new Selector(bind.source(), false, null, List.of(), true));
            String key = bind.readOnly() ? trees.name(bind.tree()) + ":" + bind.source() : "";
            String volume = volumes.of(matches, key, image);
            boolean folder = matches.isEmpty() || matches.getFirst().root().isFolder();
            String subpath = folder ? "" : matches.getFirst().name();
            if (!folder) {
                needSubpaths("a file can be mounted");
            }
            return new Mount.Volume(volume, bind.target(), bind.readOnly(), subpath, false);
        }

        private void needSubpaths(String what) throws IOException, BuildException {
            if (!engine.version().atLeast("1.45")) {
                throw new BuildException(what + " only with Docker 26 or newer");
            }
        }

        private void secrets(Action.Run run, String image, PreparedMounts prepared) throws IOException, BuildException {
            List<MountVolumes.InlineFile> files = new ArrayList<>();
            List<String> targets = new ArrayList<>();
            for (RunMount mount : run.mounts()) {
                if (!(mount instanceof RunMount.Secret secret)) {
                    continue;
                }
                byte[] content = secrets.get(secret.id());
                if (content == null) {
                    if (secret.required()) {
                        throw new BuildException(
                                "missing secret " + secret.id() + ", which is required; pass it with --secret id="
                                        + secret.id() + ",src=FILE or ,env=NAME");
                    }
                    continue;
                }
                String variable = secret.variable();
                if (variable != null) {
                    prepared.env.put(variable, new String(content, StandardCharsets.UTF_8));
                    prepared.secretVariables = true;
                }
                String target = secret.target();
                if (target != null) {
                    files.add(new MountVolumes.InlineFile(
                            "s" + files.size(), () -> content, secret.mode(), secret.uid(), secret.gid()));
                    targets.add(target);
                }
            }
            if (files.isEmpty()) {
                return;
            }
            needSubpaths("secrets can be mounted as files");
            String volume = volumes.of(files, image);
            // Closed when the container of the command is being removed.
            prepared.open.add(() -> volumes.remove(volume));
            for (int i = 0; i < files.size(); i++) {
                prepared.targets.add(targets.get(i));
                prepared.mounts.add(new Mount.Volume(
                        volume, targets.get(i), true, files.get(i).name(), false));
            }
        }

        private void agent(RunMount.Ssh ssh, PreparedMounts prepared) throws BuildException, IOException {
            Path agent = agents.socket(ssh.id());
            if (agent == null) {
                if (ssh.required()) {
                    throw new BuildException(
                            "missing SSH agent " + ssh.id() + ", which is required; pass it with --ssh " + ssh.id());
                }
                return;
            }
            if (!engine.address().startsWith("unix:")) {
                throw new BuildException("an SSH agent can be mounted only with a daemon on this machine");
            }
            AgentSocket socket = AgentSocket.open(agent);
            prepared.open.add(socket);
            prepared.targets.add(ssh.target());
            prepared.mounts.add(new Mount.Bind(socket.path().toString(), ssh.target(), false));
            prepared.env.putIfAbsent("SSH_AUTH_SOCK", ssh.target());
        }
    }
}
