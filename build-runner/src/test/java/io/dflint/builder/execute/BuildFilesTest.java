package io.dflint.builder.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds the Dockerfiles of {@code src/test/resources/builds}. Below a Dockerfile stand, each under a line with four equals signs, what is
 * in the context ({@code ==== file NAME}), build arguments ({@code ==== arg NAME=VALUE}), and what the image must be like: a
 * command and what it prints ({@code ==== run COMMAND}), or a part of the message with which the build fails and the
 * instruction that it points at ({@code ==== fails at INSTRUCTION}). What BuildKit makes of these files was tried with the
 * one of Docker 26.1, unless a comment says otherwise.
 */
class BuildFilesTest {
    private static final String MARK = "==== ";

    @TempDir
    private Path folder;

    static Stream<Path> files() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(BuildFilesTest.class.getResource("/builds"))
                .toURI());
        try (Stream<Path> found = Files.list(root)) {
            return found.sorted().toList().stream();
        }
    }

    /** A line that begins with the mark, and the lines below it. */
    private record Section(String title, List<String> lines) {
        String value(String kind) {
            return title.startsWith(kind + " ") ? title.substring(kind.length() + 1) : "";
        }

        String text() {
            return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        }
    }

    private static List<Section> sections(Path file) throws IOException {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("Dockerfile", new ArrayList<>()));
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(MARK)) {
                sections.add(new Section(line.substring(MARK.length()), new ArrayList<>()));
            } else {
                sections.getLast().lines().add(line);
            }
        }
        return sections;
    }

    @ParameterizedTest
    @MethodSource("files")
    void builds(Path file) throws Exception {
        List<Section> sections = sections(file);
        Map<String, String> args = new LinkedHashMap<>();
        try (Builds builds = new Builds(folder)) {
            for (Section section : sections) {
                if (!section.value("file").isEmpty()) {
                    builds.file(section.value("file"), section.text());
                }
                String[] arg = section.value("arg").split("=", 2);
                if (arg.length == 2) {
                    args.put(arg[0], arg[1]);
                }
            }
            builds.args(args);
            String[] lines = sections.getFirst().lines().toArray(String[]::new);
            Section failure = sections.stream()
                    .filter(section -> !section.value("fails at").isEmpty())
                    .findAny()
                    .orElse(null);
            if (failure != null) {
                fails(builds, lines, failure);
            } else {
                String image = builds.build(lines).image();
                for (Section section : sections) {
                    if (!section.value("run").isEmpty()) {
                        assertThat(builds.sh(image, section.value("run"))).isEqualTo(section.text());
                    }
                }
            }
            assertThat(builds.leftovers()).isEmpty();
        }
    }

    private static void fails(Builds builds, String[] lines, Section failure) {
        assertThatThrownBy(() -> builds.build(lines))
                .isInstanceOfSatisfying(io.dflint.builder.plan.BuildException.class, problem -> {
                    var place = Objects.requireNonNull(problem.place());
                    assertThat(place.source().slice(place.range())).isEqualTo(failure.value("fails at"));
                    assertThat(problem.getMessage()).contains(failure.text().strip());
                });
    }
}
