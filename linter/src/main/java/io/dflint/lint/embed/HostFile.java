package io.dflint.lint.embed;

import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds for those who look for Dockerfiles.
 *
 * @param inline Dockerfiles in it, in their order
 * @param builds Dockerfiles that it builds
 * @param images places at which it names an image, without quotes
 * @param mentions where it names the Dockerfiles that it builds, and what is in them
 * @param problem why it could not be read as a whole; null if it could
 */
public record HostFile(
        List<Inline> inline,
        List<Build> builds,
        List<TextRange> images,
        List<Mention> mentions,
        @Nullable Problem problem) {

    /**
     * A Dockerfile in the file and the ways in which it is built; there are several if it is referred to several times.
     */
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

    /** Parses a file. */
    public static HostFile of(HostKind kind, String fileName, SourceText text) {
        return switch (kind) {
            case COMPOSE -> ComposeFile.read(text);
            case BAKE -> fileName.toLowerCase(Locale.ROOT).endsWith(".json") ? BakeFile.json(text) : BakeFile.hcl(text);
            case SHELL -> ShellHeredocs.read(text);
            case MARKDOWN -> MarkdownBlocks.read(text);
        };
    }
}
