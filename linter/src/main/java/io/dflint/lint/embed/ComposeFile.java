package io.dflint.lint.embed;

import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the builds and images of the services in Compose files. */
final class ComposeFile {
    private ComposeFile() {}

    static HostFile read(SourceText text) {
        Value root;
        try {
            root = YamlValues.read(text);
        } catch (YamlEngineException e) {
            YamlProblem problem = YamlProblem.of(e);
            return HostFile.unreadable(problem.line(), problem.message());
        } catch (StackOverflowError e) {
            return HostFile.unreadable(0, "is nested too deeply");
        }
        Builds builds = new Builds(Template.COMPOSE, text);
        Value services = root.at("services");
        if (services != null) {
            services.entries().forEach((name, service) -> add(service, builds));
        }
        return builds.file();
    }

    private static void add(Value service, Builds builds) {
        Value build = service.at("build");
        if (build == null) {
            if (service.at("image") instanceof Value.Text image) {
                builds.image(image);
            }
            return;
        }
        if (build instanceof Value.Text context) {
            builds.add(
                    interpolated(context.text()),
                    "Dockerfile",
                    null,
                    Map.of(),
                    null,
                    new Mentions.Names(build, null, List.of()));
            return;
        }
        Map<String, String> args = new LinkedHashMap<>();
        Value.pairs(build.at("args")).forEach((name, value) -> {
            String known = interpolated(value);
            if (known != null) {
                args.put(name, known);
            }
        });
        String context = build.text("context");
        String dockerfile = build.text("dockerfile");
        String target = build.text("target");
        builds.add(
                interpolated(context == null ? "." : context),
                interpolated(dockerfile == null ? "Dockerfile" : dockerfile),
                build.at("dockerfile_inline"),
                args,
                target == null ? null : interpolated(target),
                new Mentions.Names(build.at("dockerfile"), build.at("target"), Mentions.values(build.at("args"))));
    }

    /** Returns a text with the defaults of its variables, or null if one has no default. */
    private static @Nullable String interpolated(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '$') {
                out.append(c);
                at++;
            } else if (text.startsWith("$$", at)) {
                out.append('$');
                at += 2;
            } else {
                int close = text.startsWith("${", at) ? text.indexOf('}', at) : -1;
                int dash = close < 0 ? -1 : text.substring(at, close).indexOf('-');
                if (dash < 0) {
                    return null;
                }
                out.append(text, at + dash + 1, close);
                at = close + 1;
            }
        }
        return out.toString();
    }

    /** Collects the builds of a file, also for Bake. */
    static final class Builds {
        private final Template template;
        /** By range, because an alias refers to the same place as its anchor. */
        private final SortedMap<TextRange, HostFile.Inline> inline = new TreeMap<>();

        private final List<Build> builds = new ArrayList<>();
        private final List<TextRange> images = new ArrayList<>();
        private final Mentions mentions;

        /**
         * @param template how variables in the texts of the file are replaced
         * @param text the file
         */
        Builds(Template template, SourceText text) {
            this.template = template;
            mentions = new Mentions(text.content());
        }

        void image(Value.Text image) {
            if (image.range() != null) {
                images.add(image.range());
            }
        }

        void add(
                @Nullable String context,
                @Nullable String dockerfile,
                @Nullable Value text,
                Map<String, String> args,
                @Nullable String target,
                Mentions.Names names) {
            if (text != null) {
                if (text instanceof Value.Text inner && inner.file() != null) {
                    List<Build> ways = List.of(new Build("", args, target));
                    inline.merge(
                            inner.file().range(),
                            new HostFile.Inline(template.apply(inner.file()), ways),
                            Builds::together);
                    mentions.addInside(inner.file().range(), target, names);
                }
                return;
            }
            if (context != null && dockerfile != null && !isRemote(context) && !isRemote(dockerfile)) {
                String path = dockerfile.startsWith("/") ? dockerfile : context + "/" + dockerfile;
                builds.add(new Build(path, args, target));
                mentions.add(path, dockerfile, target, names);
            }
        }

        private static boolean isRemote(String path) {
            return path.contains("://")
                    || path.startsWith("git@")
                    || path.endsWith(".git")
                    || path.startsWith("github.com/");
        }

        private static HostFile.Inline together(HostFile.Inline one, HostFile.Inline other) {
            return new HostFile.Inline(
                    one.file(),
                    Stream.concat(one.builds().stream(), other.builds().stream())
                            .distinct()
                            .toList());
        }

        HostFile file() {
            return new HostFile(List.copyOf(inline.values()), builds, images, mentions.all(), null);
        }
    }
}
