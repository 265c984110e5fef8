package io.dflint.lint.embed;

import io.dflint.lint.embed.ComposeFile.Builds;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the builds of the targets in Bake files, in HCL or JSON. */
final class BakeFile {
    private static final String IMAGE = "docker-image://";

    private BakeFile() {}

    static HostFile json(SourceText text) {
        try {
            return read(YamlValues.read(text), text);
        } catch (YamlEngineException | StackOverflowError e) {
            return HostFile.unreadable(0, "invalid JSON");
        }
    }

    static HostFile hcl(SourceText text) {
        try {
            return read(HclValues.read(text), text);
        } catch (HclValues.Invalid e) {
            return HostFile.unreadable(e.line(), "invalid HCL: " + e.getMessage());
        }
    }

    private static HostFile read(Value root, SourceText text) {
        Builds builds = new Builds(Template.BAKE, text);
        Value targets = root.at("target");
        if (targets != null) {
            for (Value target : targets.entries().values()) {
                add(target, targets, builds);
            }
        }
        return builds.file();
    }

    private static void add(Value target, Value targets, Builds builds) {
        Value context = find(target, targets, "context");
        Value dockerfile = find(target, targets, "dockerfile");
        builds.add(
                context == null ? "." : text(context),
                dockerfile == null ? "Dockerfile" : text(dockerfile),
                target.at("dockerfile-inline"),
                Value.pairs(find(target, targets, "args")),
                text(find(target, targets, "target")),
                new Mentions.Names(dockerfile, find(target, targets, "target"), all(target, targets, "args")));
        Value contexts = target.at("contexts");
        if (contexts != null) {
            for (Value named : contexts.entries().values()) {
                if (named instanceof Value.Text text
                        && text.range() != null
                        && text.text().startsWith(IMAGE)) {
                    TextRange range = text.range();
                    builds.image(new Value.Text(
                            text.text().substring(IMAGE.length()),
                            new TextRange(range.start() + IMAGE.length(), range.end()),
                            null));
                }
            }
        }
    }

    private static @Nullable String text(@Nullable Value value) {
        return value instanceof Value.Text text ? text.text() : null;
    }

    /** Returns all values of a field, of a target and of all targets that it inherits from. */
    private static List<Value> all(Value target, Value targets, String name) {
        Set<Value> found = new LinkedHashSet<>();
        collect(target, targets, name, new HashSet<>(), found);
        return List.copyOf(found);
    }

    private static void collect(Value target, Value targets, String name, Set<String> seen, Set<Value> found) {
        Value own = target.at(name);
        if (own != null) {
            found.add(own);
        }
        if (target.at("inherits") instanceof Value.Items(List<Value> parents)) {
            for (Value parent : parents) {
                Value there = parent instanceof Value.Text id && seen.add(id.text()) ? targets.at(id.text()) : null;
                if (there != null) {
                    collect(there, targets, name, seen, found);
                }
            }
        }
    }

    /** Returns a field of a target, or else of those that it inherits from, the last first. */
    private static @Nullable Value find(Value target, Value targets, String name) {
        return find(target, targets, name, new HashSet<>());
    }

    private static @Nullable Value find(Value target, Value targets, String name, Set<String> seen) {
        Value own = target.at(name);
        if (own != null) {
            return own;
        }
        List<Value> parents =
                target.at("inherits") instanceof Value.Items(List<Value> items) ? items.reversed() : List.of();
        for (Value parent : parents) {
            if (parent instanceof Value.Text id && seen.add(id.text())) {
                Map<String, Value> all = targets.entries();
                Value found = all.containsKey(id.text()) ? find(all.get(id.text()), targets, name, seen) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
