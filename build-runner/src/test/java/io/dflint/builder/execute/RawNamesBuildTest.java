package io.dflint.builder.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dflint.builder.Commands;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are not UTF-8, from the build context into the image. */
class RawNamesBuildTest {
    private static final String MAKE =
            "mkdir -m 750 /d && cd /d && for n in '\\377' '\\376' '?'; do printf x > \"$(printf \"a$n\")\"; done";

    private Builds builds;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        builds = new Builds(folder);
    }

    @AfterEach
    void stop() throws IOException {
        if (builds == null) {
            return; // There is no daemon, and the test was skipped.
        }
        try {
            assertThat(builds.leftovers()).isEmpty();
        } finally {
            builds.close();
        }
    }

    private String names(Builds.Report report) throws IOException {
        return builds.sh(report.image(), "cd /d && printf '%s\\n' * | od -An -c | tr -d ' \\n'");
    }

    @Test
    void namesThatDifferHaveKeysThatDiffer() throws Exception {
        for (String name : new String[] {"\\377", "\\376", "?", "\\303\\277"}) {
            Commands.shell(builds.context(), "rm -f *; printf x > \"$(printf 'a" + name + "')\"");
            Builds.Report report = builds.build("FROM BASE", "COPY . /d/");
            assertThat(report.hits()).as(name).isEqualTo("C-");
            assertThat(names(report)).isEqualTo("a" + name.replace("\\", "") + "\\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--mount=type=cache,target=/c",
                "--mount=type=tmpfs,target=/t/m",
                "--mount=type=tmpfs,target=/d/m"
            })
    void aCommandKeepsThem(String mount) throws Exception {
        Builds.Report made = builds.build(
                "FROM BASE", "RUN " + mount + " " + MAKE.replace("mkdir -m 750 /d", "mkdir -p /d; chmod 750 /d"));
        assertThat(names(made)).isEqualTo("a?\\na376\\na377\\n");
        assertThat(builds.sh(made.image(), "stat -c %a /d; ls -d /c /t /d/m 2>/dev/null"))
                .isEqualTo("750\n");
        Builds.Report removed = builds.build(
                "FROM BASE",
                "RUN " + MAKE,
                "RUN " + mount + " cd /d && rm \"$(printf 'a\\376')\" && ln \"$(printf 'a\\377')\" b");
        assertThat(names(removed)).isEqualTo("a?\\na377\\nb\\n");
        assertThat(builds.sh(removed.image(), "stat -c %h /d/b; ls -d /c /t /d/m 2>/dev/null"))
                .isEqualTo("2\n");
    }

    @Test
    void whereTheyCannotBeKeptTheBuildSaysSo() {
        builds.secrets(Map.of("s", new byte[] {'x', 'y', 'z'}));
        assertThatThrownBy(() -> builds.build("FROM BASE", "RUN --mount=type=secret,id=s,env=S " + MAKE))
                .hasMessageContaining("not UTF-8");
    }
}
