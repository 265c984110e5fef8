package io.dflint.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.dockerfile.SharedFiles.Recorded;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The tree of a real file, and of what people and chance make of it, keeps every character and every place. */
class RoundTripTest {

    @Test
    void realFilesAndTheirTwins() throws IOException {
        for (Recorded recorded : SharedFiles.corpus()) {
            String text = recorded.text();
            Dockerfile file = parse(text);
            assertThat(file.source().original()).isEqualTo(text);
            String crlf = text.replace("\r\n", "\n").replace("\n", "\r\n");
            assertThat(dump(crlf)).as(recorded.name()).isEqualTo(dump(text));
            assertThat(dump('\uFEFF' + file.source().content()))
                    .as(recorded.name())
                    .isEqualTo(dump(text));
        }
    }

    @Test
    void variants() throws IOException {
        for (Recorded recorded : SharedFiles.variants()) {
            String text = recorded.text();
            assertThat(parse(text).source().original()).isEqualTo(text);
        }
    }

    private static Dockerfile parse(String text) {
        Dockerfile file = Dockerfile.parse(text);
        Invariants.check(file);
        return file;
    }

    private static String dump(String text) {
        return TreeDump.of(parse(text)).replace("␍␤", "␤");
    }
}
