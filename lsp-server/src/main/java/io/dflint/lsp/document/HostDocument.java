package io.dflint.lsp.document;

import io.dflint.lint.embed.Embedded;
import io.dflint.lint.embed.HostFile;
import io.dflint.lint.embed.HostFile.Inline;
import io.dflint.lint.embed.HostKind;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a document that contains Dockerfiles, such as a Compose file. Requests for a place in one of them are
 * answered from a {@link Document} of the same length in which everything else is blank, so that all places are the
 * same in both.
 */
public final class HostDocument {
    private final Document text;
    private final HostKind kind;
    private final Lazy<List<Part>> parts;

    /**
     * A Dockerfile in the document.
     *
     * @param inline the Dockerfile and its position
     * @param alone the Dockerfile by itself, as Docker reads it
     * @param document the Dockerfile at its position; null if quotes or escapes make its source differ from what Docker
     *     reads
     */
    public record Part(
            Inline inline, Document alone, @Nullable Document document) {}

    /**
     * @param text the complete document
     * @param kind the kind of document that it may be
     */
    public HostDocument(Document text, HostKind kind) {
        this.text = text;
        this.kind = kind;
        parts = new Lazy<>(() -> parts(text, kind));
    }

    /** The complete document, which is not a Dockerfile. */
    public Document text() {
        return text;
    }

    /** Returns the next version, after changes applied one after the other. */
    HostDocument change(int version, List<Change> changes) {
        return new HostDocument(text.change(version, changes), kind);
    }

    /** The Dockerfiles in the document. */
    public List<Part> parts() {
        return parts.get();
    }

    /**
     * Converts edits of one of the Dockerfiles to an edit of the document.
     *
     * @return the edit; null if the edited document would not contain exactly the expected Dockerfiles
     */
    public @Nullable TextEdit edit(Part part, List<TextEdit> edits) {
        TextEdit edit = part.inline().file().edit(edits, text.text());
        if (edit == null) {
            return null;
        }
        List<Inline> after = inline(text, kind, SourceText.of(TextEdit.apply(text.text(), List.of(edit))));
        if (after.size() != parts().size()) {
            return null;
        }
        for (int i = 0; i < after.size(); i++) {
            Part each = parts().get(i);
            String before = each.alone().text();
            String expected = each.equals(part) ? TextEdit.apply(before, edits) : before;
            if (!after.get(i).file().text().content().equals(expected)) {
                return null;
            }
        }
        return edit;
    }

    /** Returns the Dockerfile at a place, or null if there is none. */
    public @Nullable Document at(Place place) {
        int offset = text.offset(place);
        for (Part part : parts()) {
            if (part.document() != null && part.inline().file().range().touches(offset)) {
                return part.document();
            }
        }
        return null;
    }

    /** Reports whether a document is this one or one of its Dockerfiles. */
    boolean holds(Document document) {
        return document == text || parts().stream().anyMatch(part -> part.document() == document);
    }

    private static List<Part> parts(Document text, HostKind kind) {
        List<Part> parts = new ArrayList<>();
        for (Inline inline : inline(text, kind, text.source())) {
            Document alone = text.with(inline.file().text().content());
            String masked = masked(text.text(), inline.file());
            parts.add(new Part(inline, alone, masked == null ? null : text.with(masked)));
        }
        return parts;
    }

    private static List<Inline> inline(Document text, HostKind kind, SourceText source) {
        String name = text.uri().substring(text.uri().lastIndexOf('/') + 1);
        return HostFile.of(kind, name, source).inline();
    }

    /**
     * Returns the text with everything except a Dockerfile blanked out, or null if the characters of the Dockerfile
     * differ from the text.
     */
    private static @Nullable String masked(String outer, Embedded file) {
        SourceText inner = file.text();
        StringBuilder masked = new StringBuilder(outer.length());
        for (int i = 0; i < outer.length(); i++) {
            char c = outer.charAt(i);
            masked.append(c == '\n' || c == '\r' ? c : ' ');
        }
        int before = -1;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.content().charAt(i);
            int at = file.outer(new TextRange(i, i + 1)).start();
            boolean newLine = c == '\n' || c == '\r';
            boolean inLine = i > 0 && inner.content().charAt(i - 1) != '\n';
            if (at >= outer.length() && newLine) {
                break; // the end of the file, without a line end
            }
            if (outer.charAt(at) != c || inLine && at > before + 2) {
                return null;
            }
            if (inLine && at == before + 2) {
                masked.setCharAt(at - 1, outer.charAt(at - 1)); // an escape, such as the first of $$, is not blank
            }
            masked.setCharAt(at, c);
            before = at;
        }
        return masked.toString();
    }
}
