package io.dflint.lsp.protocol;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.Place;
import io.dflint.text.TextRange;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentPositionParams;

/** Converts types of the protocol to those of this server. */
public final class FromLsp {
    private FromLsp() {}

    public static Place place(Position position) {
        return new Place(position.getLine(), position.getCharacter());
    }

    public static int offset(Document document, Position position) {
        return document.offset(place(position));
    }

    public static TextRange range(Document document, Range range) {
        return document.range(place(range.getStart()), place(range.getEnd()));
    }

    public static String uri(TextDocumentPositionParams params) {
        return params.getTextDocument().getUri();
    }
}
