package io.dflint.lsp.protocol;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.Place;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/** From our types to the protocol's. */
public final class ToLsp {
    private ToLsp() {}

    public static Position position(Document document, int offset) {
        Place place = document.place(offset);
        return new Position(place.line(), place.character());
    }

    public static Range range(Document document, TextRange range) {
        return new Range(position(document, range.start()), position(document, range.end()));
    }

    public static List<Range> ranges(Document document, List<TextRange> ranges) {
        List<Range> converted = new ArrayList<>(ranges.size());
        for (TextRange range : ranges) {
            converted.add(range(document, range));
        }
        return converted;
    }

    public static TextEdit edit(Document document, io.dflint.text.TextEdit edit) {
        return new TextEdit(range(document, edit.range()), edit.newText());
    }

    public static List<TextEdit> edits(Document document, List<io.dflint.text.TextEdit> edits) {
        List<TextEdit> converted = new ArrayList<>(edits.size());
        for (io.dflint.text.TextEdit edit : edits) {
            converted.add(edit(document, edit));
        }
        return converted;
    }
}
