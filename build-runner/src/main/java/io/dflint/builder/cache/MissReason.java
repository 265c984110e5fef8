package io.dflint.builder.cache;

import io.dflint.builder.cache.Input.Kind;
import io.dflint.builder.json.Json;
import io.dflint.builder.json.JsonException;
import io.dflint.builder.text.UrlLogin;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Explains why a step has to run although it, or a similar one, ran before. */
public final class MissReason {
    /** The explanation for a command with a different text. */
    public static final String COMMAND_CHANGED = "command text changed";

    private static final int MAX_VALUE = 40;
    private static final int LONGEST_VALUE = 1000;

    private final Function<String, @Nullable Manifest> manifests;
    private final Set<String> args;
    private final Function<String, @Nullable String> exclusions;
    private final InputChanges.Collector reasons = new InputChanges.Collector();

    private MissReason(
            Function<String, @Nullable Manifest> manifests,
            Set<String> args,
            Function<String, @Nullable String> exclusions) {
        this.manifests = manifests;
        this.args = args;
        this.exclusions = exclusions;
    }

    /**
     * Returns what changed since a step last ran.
     *
     * @param before the inputs of the last run
     * @param now the current inputs
     * @param args the names of the variables that are build arguments
     * @param exclusions returns the line of an ignore file that excludes a path; null for none
     * @return an empty result if only the step below changed
     */
    public static InputChanges changes(
            CacheIndex index,
            List<Input> before,
            List<Input> now,
            Set<String> args,
            Function<String, @Nullable String> exclusions) {
        return changes(index::manifest, before, now, args, exclusions);
    }

    /** Like the method above, with lists of files from another source, by digest; null for an unknown one. */
    public static InputChanges changes(
            Function<String, @Nullable Manifest> manifests,
            List<Input> before,
            List<Input> now,
            Set<String> args,
            Function<String, @Nullable String> exclusions) {
        MissReason reason = new MissReason(manifests, args, exclusions);
        reason.compare(byName(before), byName(now));
        return reason.reasons.changes();
    }

    private record Name(Kind kind, String name) {}

    private static Map<Name, String> byName(List<Input> inputs) {
        Map<Name, String> all = new LinkedHashMap<>();
        for (Input input : inputs) {
            // Excludes and other flags may occur several times under one name.
            all.merge(new Name(input.kind(), input.name()), input.value(), (a, b) -> a + " " + b);
        }
        return all;
    }

    private void compare(Map<Name, String> before, Map<Name, String> now) {
        Map<Name, String> gone = new HashMap<>(before);
        for (Map.Entry<Name, String> input : now.entrySet()) {
            String old = gone.remove(input.getKey());
            if (!input.getValue().equals(old)) {
                changed(input.getKey(), old, input.getValue());
            }
        }
        for (Map.Entry<Name, String> input : before.entrySet()) {
            if (gone.containsKey(input.getKey())) {
                changed(input.getKey(), input.getValue(), null);
            }
        }
    }

    private void changed(Name name, @Nullable String before, @Nullable String now) {
        switch (name.kind()) {
            case BELOW -> {}
            case IMAGE -> reasons.add("the base image changed");
            case COMMAND -> command(before, now);
            case SCRIPT -> reasons.add("script text changed");
            case VARIABLE -> variable(name.name(), before, now);
            case USER -> values("user", before, now);
            case WORKDIR -> values("working directory", before, now);
            case NETWORK -> values("network", before, now);
            case SECURITY -> reasons.add("security mode changed");
            case MOUNT -> reasons.add(presence("mount at " + name.name(), before, now));
            case OPTION -> values("option " + name.name(), before, now);
            case FILES -> files(before, now);
            case TREE ->
                reasons.add(
                        before == null || now == null
                                ? "the sources changed"
                                : "the files copied from a stage or image changed");
            case INLINE -> reasons.add("text of heredoc " + name.name() + " changed");
            case DOWNLOAD -> reasons.add(presence("download " + name.name(), before, now));
            case REPOSITORY -> reasons.add(presence("repository " + name.name(), before, now));
            case DESTINATION -> values("destination", before, now);
            case OWNER -> values("--chown", before, now);
            case MODE -> values("--chmod", before, now);
            case FLAG -> reasons.add("--" + name.name() + " changed");
            case EPOCH -> values("SOURCE_DATE_EPOCH", before, now);
        }
    }

    private void command(@Nullable String before, @Nullable String now) {
        List<String> old = words(before);
        List<String> young = words(now);
        boolean sameText = !old.isEmpty() && !young.isEmpty() && old.getLast().equals(young.getLast());
        if (!sameText || old.size() == 1 && young.size() == 1) {
            reasons.add(COMMAND_CHANGED);
            return;
        }
        values(
                "shell (SHELL, or the form of the command)",
                String.join(" ", old.subList(0, old.size() - 1)),
                String.join(" ", young.subList(0, young.size() - 1)));
    }

    private static List<String> words(@Nullable String json) {
        try {
            return json != null && Json.read(json) instanceof List<?> words
                    ? words.stream().map(String::valueOf).toList()
                    : List.of();
        } catch (JsonException e) {
            return List.of();
        }
    }

    private void variable(String name, @Nullable String before, @Nullable String now) {
        String what = (args.contains(name) ? "build argument " : "variable ") + name;
        if (before != null && now != null && before.startsWith("sha256:")) {
            reasons.add(what + " changed");
        } else {
            values(what, before, now);
        }
    }

    private void files(@Nullable String before, @Nullable String now) {
        Manifest old = before == null ? null : manifests.apply(before);
        Manifest young = now == null ? null : manifests.apply(now);
        List<FileChange> changes = old == null || young == null ? List.of() : old.changes(young, exclusions);
        reasons.files(changes);
        reasons.add(changes.isEmpty() ? "the copied files changed" : ManifestDifference.describe(changes));
    }

    private static String presence(String what, @Nullable String before, @Nullable String now) {
        return what + (before == null ? " is new" : now == null ? " was removed" : " changed");
    }

    private void values(String what, @Nullable String before, @Nullable String now) {
        reasons.add(values(what, before, now, LONGEST_VALUE), values(what, before, now, MAX_VALUE));
    }

    private static String values(String what, @Nullable String before, @Nullable String now, int longest) {
        if (before == null) {
            return what + " is new" + (now == null || now.isEmpty() ? "" : " (" + shortened(now, longest) + ")");
        }
        if (now == null) {
            return what + " was removed";
        }
        return UrlLogin.hidden(before).equals(UrlLogin.hidden(now))
                ? what + " has another login in an address"
                : what + ": " + shortened(before, longest) + " -> " + shortened(now, longest);
    }

    private static String shortened(String value, int longest) {
        String line = value.isEmpty() ? "(empty)" : value.replace('\n', ' ');
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }
}
