package io.dflint.builder.cache;

import io.dflint.builder.cache.Input.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in one line why a step has to run although it, or one like it, ran before. */
public final class MissReason {
    private static final int SHOWN = 3;
    private static final int MAX_VALUE = 40;

    private final CacheIndex index;
    private final Set<String> args;
    private final List<String> reasons = new ArrayList<>();

    private MissReason(CacheIndex index, Set<String> args) {
        this.index = index;
        this.args = args;
    }

    /**
     * What changed since a step ran last.
     *
     * @param before what it ran with
     * @param now what it would run with
     * @param args the variables that are build args
     * @return null if nothing changed but the step below
     */
    public static @Nullable String changes(CacheIndex index, List<Input> before, List<Input> now, Set<String> args) {
        MissReason reason = new MissReason(index, args);
        reason.compare(byName(before), byName(now));
        if (reason.reasons.isEmpty()) {
            return null;
        }
        int more = reason.reasons.size() - SHOWN;
        String shown = String.join("; ", reason.reasons.subList(0, Math.min(SHOWN, reason.reasons.size())));
        return more > 0 ? shown + "; and " + more + " more" : shown;
    }

    private record Name(Kind kind, String name) {}

    private static Map<Name, String> byName(List<Input> inputs) {
        Map<Name, String> all = new LinkedHashMap<>();
        for (Input input : inputs) {
            // Excludes and other flags may come several times under one name.
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
            case COMMAND -> reasons.add("command text changed");
            case SCRIPT -> reasons.add("script text changed");
            case VARIABLE -> variable(name.name(), before, now);
            case USER -> reasons.add(values("user", before, now));
            case WORKDIR -> reasons.add(values("working directory", before, now));
            case NETWORK -> reasons.add(values("network", before, now));
            case SECURITY -> reasons.add("security mode changed");
            case MOUNT -> reasons.add(presence("mount at " + name.name(), before, now));
            case OPTION -> reasons.add(values("option " + name.name(), before, now));
            case FILES -> files(before, now);
            case TREE ->
                reasons.add(
                        before == null || now == null
                                ? "the sources changed"
                                : "the files copied from a stage or image changed");
            case INLINE -> reasons.add("text of heredoc " + name.name() + " changed");
            case DOWNLOAD -> reasons.add(presence("download " + name.name(), before, now));
            case REPOSITORY -> reasons.add(presence("repository " + name.name(), before, now));
            case DESTINATION -> reasons.add(values("destination", before, now));
            case OWNER -> reasons.add(values("--chown", before, now));
            case MODE -> reasons.add(values("--chmod", before, now));
            case FLAG -> reasons.add("--" + name.name() + " changed");
            case EPOCH -> reasons.add(values("SOURCE_DATE_EPOCH", before, now));
        }
    }

    private void variable(String name, @Nullable String before, @Nullable String now) {
        String what = (args.contains(name) ? "build argument " : "variable ") + name;
        if (before != null && now != null && before.startsWith("sha256:")) {
            reasons.add(what + " changed");
        } else {
            reasons.add(values(what, before, now));
        }
    }

    private void files(@Nullable String before, @Nullable String now) {
        Manifest old = before == null ? null : index.manifest(before);
        Manifest young = now == null ? null : index.manifest(now);
        String difference = old == null || young == null ? null : old.difference(young);
        reasons.add(difference == null ? "the copied files changed" : difference);
    }

    private static String presence(String what, @Nullable String before, @Nullable String now) {
        return what + (before == null ? " is new" : now == null ? " was removed" : " changed");
    }

    private static String values(String what, @Nullable String before, @Nullable String now) {
        if (before == null) {
            return what + " is new" + (now == null || now.isEmpty() ? "" : " (" + shortened(now) + ")");
        }
        return now == null ? what + " was removed" : what + ": " + shortened(before) + " -> " + shortened(now);
    }

    private static String shortened(String value) {
        String line = value.isEmpty() ? "(empty)" : value.replace('\n', ' ');
        return line.length() <= MAX_VALUE ? line : line.substring(0, MAX_VALUE - 1) + "…";
    }
}
