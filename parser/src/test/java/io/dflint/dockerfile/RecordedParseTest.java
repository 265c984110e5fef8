package io.dflint.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.dockerfile.SharedFiles.Recorded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares trees with what BuildKit's parser said of the same texts; {@code docs/compatibility.md} names what differs. */
class RecordedParseTest {

    @Test
    void realFilesAreReadAsBuildKitReadsThem() throws IOException {
        assertThat(differences(SharedFiles.corpus())).isEmpty();
    }

    @Test
    void variantsAreReadAsBuildKitReadsThem() throws IOException {
        assertThat(differences(SharedFiles.variants())).isEmpty();
    }

    private static List<String> differences(List<Recorded> recordings) {
        List<String> differences = new ArrayList<>();
        for (Recorded recorded : recordings) {
            String difference = DockerView.difference(Dockerfile.parse(recorded.text()), recorded.answer());
            if (difference != null) {
                differences.add(recorded.name() + " " + difference + "\n" + recorded.text());
            }
        }
        return differences;
    }
}
