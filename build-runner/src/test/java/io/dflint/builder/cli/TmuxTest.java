package io.dflint.builder.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dflint.builder.TestDaemon;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user sees in a terminal. */
class TmuxTest extends ProgramTest {
    private static final String LONG = "漢字 and a line of output that is longer than any of the terminals here is wide ";

    @BeforeEach
    void terminal() {
        assumeTrue(Tmux.isThere(), "tmux, which makes terminals");
        jvmOptions.add("-Ddflint.terminal=true");
    }

    private Tmux tmux(int columns, int rows, String... args) throws IOException, InterruptedException {
        return new Tmux(folder, environment, columns, rows, commandLine(args));
    }

    private static long count(List<String> screen, String text) {
        return screen.stream().filter(line -> line.contains(text)).count();
    }

    @Test
    void aShellFollowsTheSizeOfTheTerminal() throws Exception {
        dockerfile("FROM " + TestDaemon.base(), "ENV A=" + name("resize"), "RUN exit 3");
        assertThat(run("build", "--progress=none", ".")).isEqualTo(ExitCode.FAILED);
        try (Tmux tmux = tmux(71, 31, "shell")) {
            tmux.awaitLine("before [stage-0 2/2] RUN exit 3");
            tmux.type("echo size $(stty size)", "Enter");
            tmux.awaitLine("size 31 71");
            // The shell answers when the new size has reached it, however long that takes.
            tmux.type(
                    "until [ \"$(stty size)\" = '24 90' ]; do usleep 50000; done; echo now $(stty size); exit 6",
                    "Enter");
            tmux.resize(90, 24);
            tmux.awaitLine("now 24 90");
            tmux.awaitLine("exit code 6");
        }
    }

    @Test
    void theDisplayFitsTheTerminalAndFollowsIt() throws Exception {
        String marker = name("display");
        dockerfile(
                "FROM " + TestDaemon.base() + " AS one",
                "RUN for i in 1 2 3 4 5 6 7 8 9; do echo \"$i " + LONG + "\"; done; sleep 1000; : " + marker,
                "FROM " + TestDaemon.base() + " AS two",
                "RUN for i in a b c d e f g h i; do echo \"$i " + LONG + "\"; done; sleep 1000; : " + marker,
                "FROM " + TestDaemon.base(),
                "COPY --from=one /o /1",
                "COPY --from=two /o /2");
        try (Tmux tmux = tmux(72, 12, "build", ".")) {
            tmux.awaitLine("  9 漢字");
            List<String> screen = tmux.awaitLine("  i 漢字");
            assertThat(count(screen, "dfbuild: ")).isEqualTo(1);
            assertThat(count(screen, "[one 2/2] RUN for i in 1")).isEqualTo(1);
            assertThat(screen).anyMatch(line -> line.matches("\\[one 2/2] RUN for .*…  \\d+\\.\\ds"));
            assertThat(screen).anyMatch(line -> line.startsWith("  9 漢字 and a line") && line.endsWith("…"));

            tmux.resize(40, 10);
            screen = tmux.await(now -> count(now, "dfbuild: ") == 1
                    && now.stream().allMatch(line -> line.length() <= 40)
                    && now.stream().anyMatch(line -> line.matches("\\[two 2/2] RUN .{1,20}…  \\d+\\.\\ds")));
            assertThat(count(screen, "[one 2/2] RUN")).isEqualTo(1);

            tmux.type("C-c");
            screen = tmux.awaitLine("exit code 130");
            assertThat(screen).contains("dfbuild: cancelled").noneMatch(line -> line.contains("of 4 steps"));
        }
    }

    @Test
    void aFailureIsTheLastThatIsShown() throws Exception {
        dockerfile("FROM " + TestDaemon.base(), "RUN echo " + name("failed") + "; exit 3");
        try (Tmux tmux = tmux(100, 30, "build", ".")) {
            List<String> screen = tmux.awaitLine("exit code 1");
            assertThat(screen)
                    .anyMatch(line -> line.matches("ERROR \\[2/2] RUN echo .*; exit 3 {2}\\d+\\.\\ds"))
                    .contains("last lines of the output:")
                    .noneMatch(line -> line.contains("of 1 steps"));
        }
    }
}
