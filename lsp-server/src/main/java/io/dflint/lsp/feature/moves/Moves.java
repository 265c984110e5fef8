package io.dflint.lsp.feature.moves;

import io.dflint.lsp.workspace.ContextSource;
import io.dflint.text.TextEdit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lets COPY and ADD follow a file or directory of the build context that gets another name or place in it. */
public final class Moves {
    private Moves() {}

    /**
     * The edits of a Dockerfile; none where it moves too, or what moves is not in its directory before or afterwards.
     *
     * @param sources of the Dockerfile
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

    /** Whether a path means itself where it is written. */
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
