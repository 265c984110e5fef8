package io.dflint.lsp.feature.completion;

import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.feature.completion.Proposal.Kind;
import io.dflint.lsp.workspace.ContextFolder;
import java.util.List;

/** Proposes paths of the build context that {@code .dockerignore} does not exclude. */
final class Paths {
    private Paths() {}

    /**
     * Adds proposals that continue a path.
     *
     * @param quoted whether the path is quoted in a JSON array, where it may contain spaces
     * @return whether no proposals were left out because there were too many
     */
    static boolean add(
            ContextFolder context, String written, boolean quoted, Cancellation cancellation, List<Proposal> to) {
        int slash = written.lastIndexOf('/') + 1;
        String folder = written.substring(0, slash);
        String name = written.substring(slash);
        ContextFolder.Listing listing = context.list(folder, name, cancellation);
        for (ContextFolder.Entry entry : listing.entries()) {
            if (isWritable(entry.name(), quoted)) {
                String shown = entry.folder() ? entry.name() + "/" : entry.name();
                Kind kind = entry.folder() ? Kind.FOLDER : Kind.FILE;
                to.add(Proposal.plain(kind, folder + shown).labelled(shown));
            }
        }
        return listing.complete();
    }

    /** Reports whether a name can be written in an instruction without escapes. */
    private static boolean isWritable(String name, boolean quoted) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean special = switch (c) {
                case '"', '\\', '$', '*', '?', '[', '`', '\'' -> true;
                case ' ' -> !quoted;
                default -> Character.isISOControl(c) || !quoted && Character.isWhitespace(c);
            };
            if (special) {
                return false;
            }
        }
        return !name.startsWith("<<") && (quoted || !name.startsWith("--"));
    }
}
