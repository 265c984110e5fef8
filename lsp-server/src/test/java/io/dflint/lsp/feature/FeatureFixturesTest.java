package io.dflint.lsp.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each feature answers as the files beside its Dockerfiles say. {@code -Ddflint.update} writes those files anew instead, to be
 * read before they are committed.
 */
class FeatureFixturesTest {

    @TestFactory
    Stream<DynamicTest> fixtures() throws IOException {
        return Stream.of(FeatureFixture.all(), FeatureFixture.hosts(), FeatureFixture.ignoreFiles())
                .flatMap(List::stream)
                .map(fixture -> DynamicTest.dynamicTest(fixture.toString(), () -> check(fixture)));
    }

    private static void check(FeatureFixture fixture) throws Exception {
        String answer = Answers.of(fixture);
        if (System.getProperty("dflint.update") != null) {
            Files.writeString(fixture.sidecar(), answer);
        }
        assertThat(answer).isEqualTo(Files.readString(fixture.sidecar()));
    }
}
