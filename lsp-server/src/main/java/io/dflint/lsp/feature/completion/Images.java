package io.dflint.lsp.feature.completion;

import io.dflint.image.ImageReference;
import io.dflint.lint.lifecycle.Release;
import io.dflint.lint.lifecycle.ReleaseTable;
import io.dflint.lsp.feature.completion.Proposal.Kind;
import java.util.List;

/**
 * Proposes base images: well-known ones that are maintained, with their supported releases. Makes no requests to
 * registries.
 */
final class Images {
    private static final String SCRATCH = "scratch";
    private static final String EVERY_TAG = "*";

    private Images() {}

    /** Proposes images for FROM. */
    static void toStartFrom(String written, List<Proposal> to) {
        if (Prefix.matches(SCRATCH, written)) {
            to.add(Proposal.plain(Kind.IMAGE, SCRATCH).detail("nothing"));
        }
        add(written, to);
    }

    /** Proposes images for {@code --from}, but only after the first character, since most copies are from stages. */
    static void toCopyFrom(String written, List<Proposal> to) {
        if (!written.isEmpty()) {
            add(written, to);
        }
    }

    private static void add(String written, List<Proposal> to) {
        int colon = written.lastIndexOf(':');
        if (colon > 0 && written.indexOf('/', colon) < 0) {
            releases(written.substring(0, colon), written, to);
            return;
        }
        for (String image : ReleaseTable.get().images()) {
            if (Prefix.matches(image, written) && isAlive(image)) {
                to.add(Proposal.plain(Kind.IMAGE, image));
            }
        }
    }

    /** Reports whether an image is still maintained. The table may only contain releases that have ended. */
    private static boolean isAlive(String image) {
        Release whole = ReleaseTable.get().find(image, EVERY_TAG);
        return whole == null || !whole.ended();
    }

    private static void releases(String image, String written, List<Proposal> to) {
        ImageReference reference = ImageReference.parseOrNull(image);
        if (reference == null) {
            return;
        }
        for (Release release : ReleaseTable.get().releasesOf(reference.familiarName())) {
            String tagged = image + ":" + release.tag();
            if (!release.ended() && !release.tag().equals(EVERY_TAG) && Prefix.matches(tagged, written)) {
                to.add(Proposal.plain(Kind.IMAGE, tagged).detail("supported until " + release.supportEnds()));
            }
        }
    }
}
