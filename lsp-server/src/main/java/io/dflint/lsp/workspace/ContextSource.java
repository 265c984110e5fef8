package io.dflint.lsp.workspace;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.stage.ContextSources;
import io.dflint.lint.facts.value.Values;
import io.dflint.lsp.document.Document;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A source of COPY or ADD in the build context that is written literally: without variables, patterns and escapes.
 *
 * @param range the range of the source
 * @param written the text in this range
 * @param path the same without a {@code /} or {@code ./} at the start and without a slash at the end
 * @param quoted whether it is a string of a JSON array
 */
public record ContextSource(TextRange range, String written, String path, boolean quoted) {

    /** Returns all sources in a Dockerfile, except those in ONBUILD, which refer to the context of another build. */
    public static List<ContextSource> in(Document document) {
        Values values = new Values(
                document.dockerfile().source().length(), document.dockerfile().escape());
        List<ContextSource> found = new ArrayList<>();
        for (Instruction instruction : document.dockerfile().instructions()) {
            if (instruction instanceof FileTransfer transfer) {
                for (ContextSources.Source source :
                        ContextSources.of(transfer, values, document.model().scopeAt(instruction))) {
                    add(document, source, found);
                }
            }
        }
        return found;
    }

    private static void add(Document document, ContextSources.Source source, List<ContextSource> found) {
        TextRange range = source.text().sourceRange();
        String written = range.of(document.text()).toString();
        String path = source.path().startsWith("/") ? source.path().substring(1) : source.path();
        boolean plain = source.known()
                && !source.isRoot()
                && !path.startsWith("..")
                && written.chars().noneMatch(c -> "$*?[\\`\"'".indexOf(c) >= 0)
                && stripped(written).equals(path);
        if (plain) {
            boolean quoted = range.start() > 0 && document.text().charAt(range.start() - 1) == '"';
            found.add(new ContextSource(range, written, path, quoted));
        }
    }

    private static String stripped(String written) {
        return written.substring(start(written), end(written));
    }

    private static int start(String written) {
        return written.startsWith("./") ? 2 : written.startsWith("/") ? 1 : 0;
    }

    private static int end(String written) {
        return written.endsWith("/") ? written.length() - 1 : written.length();
    }

    /**
     * Returns another path in the same style: with or without {@code /} or {@code ./} at the start and a slash at the
     * end.
     */
    public String as(String otherPath) {
        return written.substring(0, start(written)) + otherPath + written.substring(end(written));
    }
}
