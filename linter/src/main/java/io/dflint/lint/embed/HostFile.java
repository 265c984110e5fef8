package io.dflint.lint.embed;

import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The Dockerfiles in a Compose or Bake file, and its references to Dockerfiles and images.
 *
 * @param inline the embedded Dockerfiles, in source order
 * @param builds the Dockerfiles at other paths that it builds
 * @param images the ranges of image names, without quotes
 * @param mentions the places that name the Dockerfiles that it builds, or something in them
 * @param problem why the file could not be read; null if it could
 */
public record HostFile(
        List<Inline> inline,
        List<Build> builds,
        List<TextRange> images,
        List<Mention> mentions,
        @Nullable Problem problem) {

    /** An embedded Dockerfile and the builds that use it; there are several if it is referred to several times. */
    public record Inline(Embedded file, List<Build> builds) {
        public Inline {
            builds = List.copyOf(builds);
        }
    }

    /**
     * A parse error.
     *
     * @param line the line, from 1; 0 if there is none
     */
    public record Problem(int line, String message) {}

    public HostFile {
        inline = List.copyOf(inline);
        builds = List.copyOf(builds);
        images = List.copyOf(images);
        mentions = List.copyOf(mentions);
    }

    static HostFile unreadable(int line, String message) {
        return new HostFile(List.of(), List.of(), List.of(), List.of(), new Problem(line, message));
    }

    /** Reads a file of a kind. A file that cannot be parsed has only a problem. */
    public static HostFile of(HostKind kind, String fileName, SourceText text) {
        return switch (kind) {
            case COMPOSE -> ComposeFile.read(text);
            case BAKE -> fileName.toLowerCase(Locale.ROOT).endsWith(".json") ? BakeFile.json(text) : BakeFile.hcl(text);
            case SHELL -> ShellHeredocs.read(text);
            case MARKDOWN -> MarkdownBlocks.read(text);
        };
    }
}
