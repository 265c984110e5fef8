package io.dflint.lsp.feature.moves;

import io.dflint.lsp.workspace.ContextSource;
import io.dflint.text.TextEdit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Updates the sources of COPY and ADD when a file or directory in the build context is renamed or moved. */
public final class Moves {
    private Moves() {}

    /**
     * Returns the edits of a Dockerfile; none if the Dockerfile is moved too, or if the old or the new path is outside
     * of its directory.
     *
     * @param sources the sources in the Dockerfile
     */
    public static List<TextEdit> edits(Path dockerfile, List<ContextSource> sources, Path from, Path to) {
        Path context = dockerfile.getParent();
        if (context == null || !from.startsWith(context) || !to.startsWith(context) || dockerfile.startsWith(from)) {
            return List.of();
        }
        String before = slashes(context.relativize(from));
        String after = slashes(context.relativize(to));
        List<TextEdit> edits = new ArrayList<>();
        for (ContextSource source : sources) {
            boolean itself = source.path().equals(before);
            if ((itself || source.path().startsWith(before + "/")) && isPlain(after, source.quoted())) {
                String path = after + source.path().substring(before.length());
                edits.add(new TextEdit(source.range(), source.as(path)));
            }
        }
        return edits;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Reports whether a path can be written literally: without quotes, variables, patterns and escapes. */
    private static boolean isPlain(String path, boolean quoted) {
        return !path.isEmpty()
                && !path.startsWith("<<")
                && !path.startsWith("--")
                && path.chars()
                        .noneMatch(c -> "$*?[\\`\"'".indexOf(c) >= 0
                                || Character.isISOControl(c)
                                || !quoted && Character.isWhitespace(c));
    }
}
