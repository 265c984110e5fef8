package io.dflint.lint.config;

import io.dflint.lint.input.GlobPath;
import io.dflint.lint.rule.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All settings for the files of a directory. Sections may apply to some of the files only. Not safe for use by several
 * threads.
 */
final class Sources {
    private final Settings commandLine;
    private final List<Layer> files;
    private final @Nullable Path file;
    private final Path base;
    private final @Nullable Profile inherited;
    private final Map<String, String> environment;
    private final @Nullable Layer shellCheck;
    private final Map<BitSet, Resolved> bySections = new HashMap<>(1);
    private final int sections;

    /**
     * Creates the sources of a directory.
     *
     * @param files the settings of the configuration file and those that it extends, the strongest first; empty if
     *     there is none
     * @param file the configuration file; null if there is none
     * @param base the directory to which patterns are relative
     * @param inherited the profile if nothing sets one; null for the default
     * @param shellCheck the settings of a ShellCheck file; null if there is none
     */
    Sources(
            Settings commandLine,
            List<Layer> files,
            @Nullable Path file,
            Path base,
            @Nullable Profile inherited,
            Map<String, String> environment,
            @Nullable Layer shellCheck) {
        this.shellCheck = shellCheck;
        this.commandLine = commandLine;
        this.files = files;
        this.file = file;
        this.base = base;
        this.inherited = inherited;
        this.environment = environment;
        int count = 0;
        for (Layer layer : files) {
            count += layer.settings().sections().size();
        }
        sections = count;
    }

    /** Returns the profile that the files set, or null if they set none. */
    static @Nullable Profile profile(List<Layer> files) {
        for (Layer layer : files) {
            if (layer.settings().profile() != null) {
                return layer.settings().profile();
            }
        }
        return null;
    }

    /**
     * Returns the configuration for a file.
     *
     * @param path an absolute path; null for text without a file
     */
    Resolved forFile(@Nullable Path path) throws ConfigException {
        BitSet matching = sections == 0 ? new BitSet(0) : matching(path);
        Resolved known = bySections.get(matching);
        if (known == null) {
            known = resolve(matching);
            bySections.put(matching, known);
        }
        return known;
    }

    /** Reports whether the patterns of {@code exclude} match a file or a directory above it. */
    boolean excludes(Path path) {
        for (Layer layer : files) {
            if (Patterns.match(layer.settings().list(Setting.EXCLUDE), base, path)) {
                return true;
            }
        }
        return false;
    }

    private BitSet matching(@Nullable Path path) {
        BitSet matching = new BitSet(sections);
        if (path == null || !path.startsWith(base)) {
            return matching;
        }
        String name = Patterns.relative(base, path);
        int number = 0;
        for (Layer layer : files) {
            for (Settings.Section section : layer.settings().sections()) {
                matching.set(number++, GlobPath.matches(section.pattern(), name));
            }
        }
        return matching;
    }

    private Resolved resolve(BitSet matching) throws ConfigException {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer("command line", commandLine));
        int number = 0;
        for (Layer layer : files) {
            List<Settings.Section> all = layer.settings().sections();
            // Later sections are stronger than earlier ones.
            for (int i = all.size() - 1; i >= 0; i--) {
                if (matching.get(number + i)) {
                    Settings.Section section = all.get(i);
                    layers.add(new Layer(layer.source() + ", per-file " + section.pattern(), section.settings()));
                }
            }
            number += all.size();
            layers.add(layer);
        }
        Profile profile = profile(layers);
        profile = profile == null ? inherited : profile;
        if (profile == Profile.HADOLINT) {
            layers.add(new Layer("environment", HadolintEnvironment.read(environment)));
        }
        boolean imitates = profile == Profile.HADOLINT || profile == Profile.DOCKER_CHECKS;
        if (shellCheck != null && !imitates) {
            layers.add(shellCheck);
        }
        Settings all = layers.getLast().settings();
        for (int i = layers.size() - 2; i >= 0; i--) {
            Settings stronger = layers.get(i).settings();
            all = profile == Profile.HADOLINT ? stronger.overAsHadolint(all) : stronger.over(all);
        }
        return new Resolved(profile == null ? Profile.DEFAULT : profile, all, file, List.copyOf(layers));
    }
}
