package io.dflint.lsp.protocol;

import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.Place;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Converts types of this server to those of the protocol. */
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

    /** Returns edits that the client shows with an explanation. Only for clients that support change annotations. */
    public static WorkspaceEdit annotatedEdit(
            Map<Document, List<io.dflint.text.TextEdit>> edits, ChangeAnnotation annotation) {
        String id = "dflint";
        List<Either<TextDocumentEdit, ResourceOperation>> all = new ArrayList<>();
        edits.forEach((document, own) -> {
            List<TextEdit> annotated = new ArrayList<>(own.size());
            for (io.dflint.text.TextEdit edit : own) {
                annotated.add(new AnnotatedTextEdit(range(document, edit.range()), edit.newText(), id));
            }
            all.add(Either.forLeft(new TextDocumentEdit(id(document), annotated)));
        });
        WorkspaceEdit result = new WorkspaceEdit(all);
        result.setChangeAnnotations(Map.of(id, annotation));
        return result;
    }

    /** Returns edits of a document, tied to its version if the client supports this. */
    public static WorkspaceEdit workspaceEdit(
            Document document, List<io.dflint.text.TextEdit> edits, ClientFacts client) {
        return workspaceEdit(Map.of(document, edits), client);
    }

    /** Returns edits of documents, tied to their versions if they are open and the client supports this. */
    public static WorkspaceEdit workspaceEdit(Map<Document, List<io.dflint.text.TextEdit>> edits, ClientFacts client) {
        Map<String, List<TextEdit>> byUri = new LinkedHashMap<>();
        List<Either<TextDocumentEdit, ResourceOperation>> all = new ArrayList<>();
        edits.forEach((document, own) -> {
            List<TextEdit> converted = edits(document, own);
            byUri.computeIfAbsent(document.uri(), uri -> new ArrayList<>()).addAll(converted);
            all.add(Either.forLeft(new TextDocumentEdit(id(document), converted)));
        });
        return client.can("workspace.workspaceEdit.documentChanges")
                ? new WorkspaceEdit(all)
                : new WorkspaceEdit(byUri);
    }

    private static VersionedTextDocumentIdentifier id(Document document) {
        Integer version = document.version() == Document.ON_DISK ? null : document.version();
        return new VersionedTextDocumentIdentifier(document.uri(), version);
    }
}
