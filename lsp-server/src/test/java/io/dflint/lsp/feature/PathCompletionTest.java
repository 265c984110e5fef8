package io.dflint.lsp.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.PositionEncoding;
import io.dflint.lsp.feature.completion.Completion;
import io.dflint.lsp.feature.completion.Completions;
import io.dflint.lsp.feature.completion.Proposal;
import io.dflint.lsp.workspace.ContextFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths of the build context where instructions take some. The cursor is where {@code |} stands. */
class PathCompletionTest {

    @TempDir
    Path dir;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(dir.resolve("src/main"));
        Files.writeString(dir.resolve("src/a b.txt"), "");
        Files.writeString(dir.resolve("src/m$x"), "");
        Files.writeString(dir.resolve("start.sh"), "");
    }

    /** What is written for each proposal, flags left out. */
    private List<String> paths(String line) {
        String marked = "FROM alpine AS base\nWORKDIR /srv\n" + line;
        int offset = marked.indexOf('|');
        String uri = dir.resolve("Dockerfile").toUri().toString();
        Document document = new Document(uri, 1, marked.replace("|", ""), PositionEncoding.UTF_16);
        Completions found = new Completion().at(document, offset, true, ContextFolder.of(uri), Cancellation.NONE);
        List<String> texts = new ArrayList<>();
        for (Proposal proposal : found.proposals()) {
            if (proposal.kind() == Proposal.Kind.FILE || proposal.kind() == Proposal.Kind.FOLDER) {
                texts.add(proposal.text());
            }
        }
        return texts;
    }

    @Test
    void sources() {
        assertThat(paths("COPY |")).containsExactly("src/", "start.sh");
        assertThat(paths("ADD --link s| /x/")).containsExactly("src/", "start.sh");
        assertThat(paths("COPY start.sh ./sr| /x/")).containsExactly("./src/");
        assertThat(paths("ONBUILD COPY src/| x")).containsExactly("src/main/");
        assertThat(paths("COPY \\\n  # why\n  sta|")).containsExactly("start.sh");
    }

    @Test
    void destinationsAreFoldersOfTheImage() {
        assertThat(paths("COPY start.sh |")).containsExactly("/srv/", "src/", "start.sh");
        assertThat(paths("COPY start.sh /|")).containsExactly("/srv/", "/src/", "/start.sh");
    }

    @Test
    void namesWithBlanksNeedAnArray() {
        assertThat(paths("COPY [\"src/|\", \"x\"]")).containsExactly("src/a b.txt", "src/main/");
        assertThat(paths("COPY [\"src/a b.txt\", \"st|\"]")).containsExactly("start.sh");
    }

    @Test
    void otherSourcesAreNotTheContext() {
        assertThat(paths("COPY --from=nginx |")).isEmpty();
        assertThat(paths("RUN --mount=type=bind,from=nginx,source=|")).isEmpty();
        assertThat(paths("RUN --mount=type=cache,source=|")).isEmpty();
    }

    @Test
    void mountsTakeTheContext() {
        assertThat(paths("RUN --mount=type=bind,source=s|,target=/x true")).containsExactly("src/", "start.sh");
        assertThat(paths("RUN --mount=src=src/|")).containsExactly("src/main/");
    }

    @Test
    void nothingElseTakesPaths() {
        assertThat(paths("RUN cat |")).isEmpty();
        assertThat(paths("FROM |")).isEmpty();
        assertThat(paths("RUN <<EOF\ncat s|\nEOF\n")).isEmpty();
    }
}
