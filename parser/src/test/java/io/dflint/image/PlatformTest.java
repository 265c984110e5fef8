package io.dflint.image;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dflint.TestTables;
import io.dflint.TestTables.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PlatformTest {

    @TestFactory
    List<DynamicTest> platformsAreRead() {
        return tests("platforms.table", row -> {
            switch (Platform.parse(row.left(), Platform.LINUX_AMD64)) {
                case Platform platform -> {
                    String read = platform.formatAll();
                    String normalized = platform.normalized().formatAll();
                    assertThat(read.equals(normalized) ? read : read + " | " + normalized)
                            .isEqualTo(row.right());
                }
                case InvalidPlatform invalid -> {
                    assertThat(row.right()).startsWith("!");
                    assertThat(invalid.message())
                            .contains(row.right().substring(1).strip());
                }
            }
        });
    }

    @TestFactory
    List<DynamicTest> hostsRunImages() {
        return tests("runs.table", row -> {
            String[] platforms = row.left().split(" ", -1);
            assertThat(platform(platforms[0]).runs(platform(platforms[1])) ? "yes" : "no")
                    .isEqualTo(row.right());
        });
    }

    private interface Check {
        void run(Row row);
    }

    private static List<DynamicTest> tests(String file, Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Row row : TestTables.rows(TestTables.files("image", file).getFirst())) {
            tests.add(dynamicTest(row.place() + " " + row.left(), () -> check.run(row)));
        }
        return tests;
    }

    @Test
    void theHostGivesWhatIsNotWritten() {
        Platform host = new Platform("windows", "arm", "v7");

        assertThat(Platform.parse("arm64", host)).isEqualTo(new Platform("windows", "arm64", ""));
        assertThat(Platform.parse("linux", host)).isEqualTo(new Platform("linux", "arm", ""));
        assertThat(Platform.parse("linux", new Platform("linux", "arm", "v6")))
                .isEqualTo(new Platform("linux", "arm", "v6"));
    }

    @Test
    void spellingsOfOnePlatformAreTheSame() {
        assertThat(platform("linux/aarch64").isSameAs(platform("linux/arm64/v8")))
                .isTrue();
        assertThat(platform("linux/arm").isSameAs(platform("linux/arm/v7"))).isTrue();
        assertThat(platform("linux/arm").isSameAs(platform("linux/arm/v6"))).isFalse();
        assertThat(platform("linux/amd64").isSameAs(platform("linux/386"))).isFalse();
    }

    @Test
    void theEmptyTextIsNoPlatform() {
        assertThat(Platform.parseOrNull("", Platform.LINUX_AMD64)).isNull();
    }

    private static Platform platform(String text) {
        return requireNonNull(Platform.parseOrNull(text, Platform.LINUX_AMD64), text);
    }
}
