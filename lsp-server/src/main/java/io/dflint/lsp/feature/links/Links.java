package io.dflint.lsp.feature.links;

import io.dflint.image.ImageReference;
import io.dflint.instruction.Add;
import io.dflint.instruction.Instruction;
import io.dflint.lint.embed.Mention;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.HostDocument;
import io.dflint.lsp.workspace.BuildFiles;
import io.dflint.lsp.workspace.ContextFolder;
import io.dflint.lsp.workspace.ContextSource;
import io.dflint.lsp.workspace.Use;
import io.dflint.model.Base;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.syntax.Directive;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds images that have a page, URLs that ADD downloads, and files that are copied. */
public final class Links {

    /**
     * Returns the links in source order.
     *
     * @param folder the build context; null if it is not known
     */
    public List<Link> links(Document document, @Nullable ContextFolder folder) {
        List<Link> links = new ArrayList<>();
        if (folder != null) {
            files(document, folder, links);
        }
        Directive syntax = document.dockerfile().directive("syntax");
        if (syntax != null) {
            image(LogicalText.at(syntax.valueRange().start(), syntax.value()), syntax.value(), links);
        }
        for (Stage stage : document.model().stages()) {
            LogicalText image = stage.from().image();
            if (image != null && stage.base() instanceof Base.OfImage(String reference, boolean known) && known) {
                image(image, reference, links);
            }
        }
        for (StageReference reference : document.model().references()) {
            boolean from = reference.kind() == StageReference.Kind.FROM;
            if (!from && reference.target() == null && isImage(reference.text().toString())) {
                image(reference.text(), reference.text().toString(), links);
            }
        }
        for (Instruction instruction : document.dockerfile().instructions()) {
            if (instruction instanceof Add add) {
                downloads(add, links);
            }
        }
        links.sort(Comparator.comparing(Link::range));
        return links;
    }

    /**
     * Returns the links in a Compose or Bake file: those of the Dockerfiles in it, and the Dockerfiles on disk that it
     * names.
     */
    public List<Link> inBuildFile(HostDocument host) {
        List<Link> links = new ArrayList<>();
        for (HostDocument.Part part : host.parts()) {
            if (part.document() != null) {
                links.addAll(links(part.document(), null));
            }
        }
        for (Use use : BuildFiles.uses(host.text())) {
            TextRange range = use.mention().range();
            Path dockerfile = use.dockerfile();
            if (use.mention().kind() == Mention.Kind.DOCKERFILE
                    && range != null
                    && dockerfile != null
                    && Files.isRegularFile(dockerfile)) {
                links.add(new Link(range, dockerfile.toUri().toString(), "the Dockerfile that is built"));
            }
        }
        links.sort(Comparator.comparing(Link::range));
        return links;
    }

    /**
     * Reports whether a value of {@code --from=} is an image. A bare word is more likely the name of a build context or
     * a typo.
     */
    private static boolean isImage(String text) {
        return text.indexOf('/') > 0 || text.indexOf(':') > 0;
    }

    /** @param reference the image with its variables expanded */
    private static void image(LogicalText written, String reference, List<Link> links) {
        ImageReference image = ImageReference.parseOrNull(reference);
        String page = image == null ? null : ImagePages.of(image);
        if (image == null || page == null) {
            return;
        }
        int end = written.contentEquals(reference) ? image.places().repository().end() : written.length();
        links.add(new Link(written.sourceRange(0, end), page, image.familiarName()));
    }

    private static void files(Document document, ContextFolder folder, List<Link> links) {
        for (ContextSource source : ContextSource.in(document)) {
            Path file = folder.file(source.path());
            if (file != null) {
                links.add(new Link(source.range(), file.toUri().toString(), "the file in the build context"));
            }
        }
    }

    private static void downloads(Add add, List<Link> links) {
        for (LogicalText source : add.sources()) {
            String text = source.toString();
            boolean address = text.startsWith("https://") || text.startsWith("http://");
            if (address && text.indexOf('$') < 0) {
                TextRange range = source.sourceRange();
                links.add(new Link(range, text, "what ADD downloads"));
            }
        }
    }
}
