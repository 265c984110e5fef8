package io.dflint.builder.key;

import io.dflint.builder.cache.CacheIndex;
import io.dflint.builder.cache.Fingerprint;
import io.dflint.builder.cache.Input;
import io.dflint.builder.cache.Input.Kind;
import io.dflint.builder.cache.Manifest;
import io.dflint.builder.digest.Sha256;
import io.dflint.builder.json.Json;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BaseImage;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.CopySource;
import io.dflint.builder.plan.RunMount;
import io.dflint.builder.plan.TreeRef;
import io.dflint.builder.source.Match;
import io.dflint.builder.source.Selector;
import io.dflint.builder.text.SecretNames;
import io.dflint.builder.text.UrlLogin;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the named inputs of a step, so that a step that has to run can explain why. */
public final class StepInputs {
    private final Sources sources;
    private final CacheIndex index;
    private final Map<String, String> limits;
    private final @Nullable Instant epoch;

    /**
     * @param index stores the lists of files
     * @param limits the container limits that affect the result, by name
     * @param epoch the time for everything that is created; null for the current time
     */
    public StepInputs(Sources sources, CacheIndex index, Map<String, String> limits, @Nullable Instant epoch) {
        this.sources = sources;
        this.index = index;
        this.limits = limits;
        this.epoch = epoch;
    }

    /** Computes the value for files of another stage, either by definition or by content. */
    interface TreeKey {
        String of(TreeRef.OfStage stage, SelectedPaths paths) throws IOException, BuildException;
    }

    /** Selects the files of a tree that are used. */
    record SelectedPaths(
            Action.@Nullable Copy copy, @Nullable CopySource source, String path) {}

    /**
     * Returns the fingerprint of a step.
     *
     * @param below the key of the files that the step starts from
     */
    Fingerprint fingerprint(Action action, String below, TreeKey trees) throws IOException, BuildException {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input(Kind.BELOW, "", below));
        switch (action) {
            case Action.Run run -> run(run, inputs, trees);
            case Action.Copy copy -> copy(copy, inputs, trees);
            case Action.MakeFolder folder -> {
                inputs.add(new Input(Kind.DESTINATION, "", folder.path()));
                inputs.add(new Input(Kind.OWNER, "", folder.owner()));
            }
            case Action.None ignored -> {}
        }
        if (epoch != null) {
            inputs.add(new Input(Kind.EPOCH, "", Long.toString(epoch.getEpochSecond())));
        }
        return Fingerprint.of(inputs);
    }

    private void run(Action.Run run, List<Input> inputs, TreeKey trees) throws IOException, BuildException {
        inputs.add(new Input(Kind.COMMAND, "", Json.write(run.command())));
        Action.Script script = run.script();
        if (script != null) {
            inputs.add(new Input(Kind.SCRIPT, script.path(), script.content()));
        }
        for (Map.Entry<String, String> variable : new TreeMap<>(run.env()).entrySet()) {
            inputs.add(new Input(Kind.VARIABLE, variable.getKey(), shown(variable.getKey(), variable.getValue())));
        }
        inputs.add(new Input(Kind.USER, "", run.user()));
        inputs.add(new Input(Kind.WORKDIR, "", run.workdir()));
        inputs.add(new Input(Kind.NETWORK, "", run.network().isEmpty() ? "default" : run.network()));
        if (!run.hostname().isEmpty()) {
            inputs.add(new Input(Kind.OPTION, "hostname", run.hostname()));
        }
        if (run.insecure()) {
            inputs.add(new Input(Kind.SECURITY, "", "insecure"));
        }
        for (RunMount mount : run.mounts()) {
            mount(mount, inputs, trees);
        }
        for (Map.Entry<String, String> limit : new TreeMap<>(limits).entrySet()) {
            inputs.add(new Input(Kind.OPTION, limit.getKey(), limit.getValue()));
        }
    }

    /** Returns a value for the index, replaced by its digest if the name suggests a secret. */
    private static String shown(String name, String value) {
        if (SecretNames.isSecret(name)) {
            return "sha256:" + Sha256.hex(value);
        }
        return value;
    }

    private void mount(RunMount mount, List<Input> inputs, TreeKey trees) throws IOException, BuildException {
        switch (mount) {
            case RunMount.Bind bind -> {
                inputs.add(new Input(Kind.MOUNT, bind.target(), "bind " + (bind.readOnly() ? "ro" : "rw")));
                mounted(bind.tree(), bind.source(), bind.target(), inputs, trees);
            }
            case RunMount.Cache cache -> {
                String text = "cache " + cache.id() + " " + cache.sharing() + (cache.readOnly() ? " ro " : " rw ")
                        + Integer.toOctalString(cache.mode()) + " " + cache.uid() + ":" + cache.gid();
                inputs.add(new Input(Kind.MOUNT, cache.target(), text));
                mounted(cache.tree(), cache.source(), cache.target(), inputs, trees);
            }
            case RunMount.Tmpfs tmpfs -> inputs.add(new Input(Kind.MOUNT, tmpfs.target(), "tmpfs " + tmpfs.size()));
            case RunMount.Secret secret -> {
                String text = "secret " + secret.id() + " env=" + secret.variable() + " "
                        + Integer.toOctalString(secret.mode()) + " " + secret.uid() + ":" + secret.gid();
                inputs.add(new Input(Kind.MOUNT, String.valueOf(secret.target()), text));
            }
            case RunMount.Ssh ssh -> inputs.add(new Input(Kind.MOUNT, ssh.target(), "ssh " + ssh.id()));
        }
    }

    private void mounted(TreeRef tree, String source, String target, List<Input> inputs, TreeKey trees)
            throws IOException, BuildException {
        switch (tree) {
            case TreeRef.Context(String name) -> {
                SortedMap<String, String> manifest = new TreeMap<>();
                List<Match> matches = sources.context(name).select(new Selector(source, false, null, List.of(), true));
                inputs.add(files(target, ContentKey.of(matches, manifest), manifest));
            }
            case TreeRef.OfStage stage ->
                inputs.add(new Input(Kind.TREE, target, trees.of(stage, new SelectedPaths(null, null, source))));
            case TreeRef.OfImage(BaseImage image) ->
                inputs.add(new Input(Kind.TREE, target, "image:" + chain(image) + ":" + source));
            case TreeRef.Empty ignored -> {}
        }
    }

    private Input files(String name, String digest, SortedMap<String, String> manifest) {
        index.putManifest(digest, new Manifest(manifest));
        return new Input(Kind.FILES, name, digest);
    }

    private void copy(Action.Copy copy, List<Input> inputs, TreeKey trees) throws IOException, BuildException {
        int number = 0;
        for (CopySource source : copy.sources()) {
            String name = Integer.toString(number++);
            switch (source) {
                case CopySource.Files files -> inputs.add(tree(copy, files, name, trees));
                case CopySource.Inline inline ->
                    inputs.add(new Input(Kind.INLINE, inline.name(), Sha256.hex(inline.content())));
                case CopySource.Download download ->
                    inputs.add(new Input(
                            Kind.DOWNLOAD,
                            UrlLogin.hidden(download.url()),
                            ContentKey.of(sources.find(copy, download, null), null)));
                case CopySource.Repository repository ->
                    inputs.add(new Input(
                            Kind.REPOSITORY, UrlLogin.hidden(repository.url()), sources.state(copy, repository)));
            }
            if (source instanceof CopySource.Files files && files.unpack()
                    || source instanceof CopySource.Download download && download.unpack()) {
                inputs.add(new Input(Kind.FLAG, "unpack", name));
            }
        }
        inputs.add(new Input(Kind.DESTINATION, "", copy.destination()));
        inputs.add(new Input(Kind.OWNER, "", copy.owner()));
        inputs.add(new Input(Kind.MODE, "", String.valueOf(copy.mode())));
        if (copy.link()) {
            inputs.add(new Input(Kind.FLAG, "link", ""));
        }
        for (String exclude : copy.excludes()) {
            inputs.add(new Input(Kind.FLAG, "exclude", exclude));
        }
    }

    private Input tree(Action.Copy copy, CopySource.Files files, String name, TreeKey trees)
            throws IOException, BuildException {
        return switch (files.tree()) {
            case TreeRef.Context ignored -> {
                SortedMap<String, String> manifest = new TreeMap<>();
                yield files(name, ContentKey.of(sources.find(copy, files, null), manifest), manifest);
            }
            case TreeRef.OfStage stage ->
                new Input(Kind.TREE, name, trees.of(stage, new SelectedPaths(copy, files, files.path())));
            case TreeRef.OfImage(BaseImage image) ->
                new Input(Kind.TREE, name, "image:" + chain(image) + ":" + files.path() + ":" + files.include());
            case TreeRef.Empty ignored -> new Input(Kind.TREE, name, "empty");
        };
    }

    /**
     * Identifies an image by its layers, because images with the same layers are the same to a step; its config reaches
     * the step in other ways.
     */
    public static String chain(BaseImage image) {
        return image.layers().isEmpty() ? "scratch" : Sha256.hex(String.join(" ", image.layers()));
    }
}
