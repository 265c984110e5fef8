package io.dflint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.model.BuildModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example of the README compiles, and prints what the README says. */
class ReadmeExampleTest {
    private static String example() {
        // The README has these lines, with System.out.println(…) for the last one.
        Dockerfile file = Dockerfile.parse("FROM alpine:3.22\nRUN echo hello\n");
        BuildModel model = BuildModel.of(file);
        return model.stages().size() + " stage, " + file.problems().size() + " problems";
    }

    @Test
    void theReadmeHasTheExample() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/dflint/ReadmeExampleTest.java"));
        String readme = Files.readString(Path.of("README.md"));
        String block = readme.substring(readme.indexOf("```java\n") + "```java\n".length(), readme.lastIndexOf("```"));
        for (String line : block.strip().split("\n", -1)) {
            assertThat(source).contains(line.replaceFirst("System\\.out\\.println\\((.*)\\);", "return $1;"));
        }
        assertThat(block.lines()).hasSize(3);
        assertThat(readme).contains("`" + example() + "`");
    }
}
