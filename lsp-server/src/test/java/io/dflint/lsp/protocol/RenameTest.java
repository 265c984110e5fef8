package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.dflint.lsp.protocol.handler.RenameHandler;
import io.dflint.lsp.protocol.handler.SyncHandler;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stages that may be named through a variable. */
class RenameTest {
    private static final String TEXT =
            "FROM a AS b-linux\nFROM a AS b-windows\nFROM b-${TARGETOS}\nCOPY --from=b-linux x y\n";
    private static final String RENAME = "{\"textDocument\":{\"uri\":\"file:///a\"},"
            + "\"position\":{\"line\":0,\"character\":12},\"newName\":\"c\"}";

    private static JsonObject rename(String capabilities) {
        try (LspClient client = LspClient.of(List.of(new SyncHandler(), new RenameHandler()), capabilities)) {
            client.open("file:///a", TEXT);
            return client.request("textDocument/rename", RENAME);
        }
    }

    @Test
    void refusesWhereTheClientCannotShowWhatIsLeft() {
        assertThat(rename("{\"workspace\":{\"workspaceEdit\":{\"documentChanges\":true}}}")
                        .getAsJsonObject("error")
                        .get("message")
                        .getAsString())
                .isEqualTo("cannot rename: line 3 (b-${TARGETOS}) may name this stage through a variable; "
                        + "change the names by hand");
    }

    @Test
    void tellsWhatIsLeft() {
        JsonObject result = rename("{\"workspace\":{\"workspaceEdit\":{\"documentChanges\":true,"
                        + "\"changeAnnotationSupport\":{}}}}")
                .getAsJsonObject("result");
        JsonObject annotation = result.getAsJsonObject("changeAnnotations").getAsJsonObject("dflint");
        assertThat(annotation.get("needsConfirmation").getAsBoolean()).isTrue();
        assertThat(annotation.get("description").getAsString())
                .isEqualTo("line 3 (b-${TARGETOS}) may name this stage through a variable");
        JsonObject edited = result.getAsJsonArray("documentChanges").get(0).getAsJsonObject();
        assertThat(edited.getAsJsonArray("edits"))
                .hasSize(2)
                .allSatisfy(edit -> assertThat(
                                edit.getAsJsonObject().get("annotationId").getAsString())
                        .isEqualTo("dflint"));
    }
}
