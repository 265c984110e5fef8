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
 * One version of a document that holds Dockerfiles, such as a Compose file. What is asked about a place in one of them is answered from
 * a {@link Document} of the same length in which everything else is blank, so that all places are the same in both.
 */
public final class HostDocument {
    private final Document text;
    private final HostKind kind;
    private final Lazy<List<Part>> parts;

    /**
     * A Dockerfile in the document.
     *
     * @param inline the Dockerfile, and where it stands
     * @param alone the Dockerfile by itself, as Docker gets it
     * @param document the same at its place; null if it is not written there as Docker gets it, but with quotes or escapes
     */
    public record Part(
            Inline inline, Document alone, @Nullable Document document) {}

    /**
     * @param text the whole document
     * @param kind what it may be
     */
    public HostDocument(Document text, HostKind kind) {
        this.text = text;
        this.kind = kind;
        parts = new Lazy<>(() -> parts(text, kind));
    }

    /** The whole document, which is no Dockerfile. */
    public Document text() {
        return text;
    }

    /** The next version, after changes done one after the other. */
    HostDocument change(int version, List<Change> changes) {
        return new HostDocument(text.change(version, changes), kind);
    }

    /** The Dockerfiles in it. */
    public List<Part> parts() {
        return parts.get();
    }

    /**
     * The edit of the document that does some edits of one of its Dockerfiles.
     *
     * @return null if what comes out, read again, has not exactly these Dockerfiles
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

    /** The Dockerfile at a place; null if none is there. */
    public @Nullable Document at(Place place) {
        int offset = text.offset(place);
        for (Part part : parts()) {
            if (part.document() != null && part.inline().file().range().touches(offset)) {
                return part.document();
            }
        }
        return null;
    }

    /** Whether a document is one of the Dockerfiles of this version. */
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

    /** The text with blanks for everything but a Dockerfile; null if that has other characters than the text. */
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
                break; // the end of the file, which has no line end
            }
            if (outer.charAt(at) != c || inLine && at > before + 2) {
                return null;
            }
            if (inLine && at == before + 2) {
                masked.setCharAt(at - 1, outer.charAt(at - 1)); // an escape, such as the first of $$, is no blank
            }
            masked.setCharAt(at, c);
            before = at;
        }
        return masked.toString();
    }
}
