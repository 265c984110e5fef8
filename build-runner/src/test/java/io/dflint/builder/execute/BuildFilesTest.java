package io.dflint.builder.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dflint.builder.plan.BuildException;
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
 * in the context ({@code ==== file NAME}, {@code ==== link NAME TARGET}), build arguments ({@code ==== arg NAME=VALUE}), and what the image must be like: a
 * command and what it prints ({@code ==== run COMMAND}), or a part of the message with which the build fails and the
 * instruction that it points at ({@code ==== fails at INSTRUCTION}), one for each mistake; what is suggested before a registry is
 * asked stands under {@code ==== suggests}. What the user is warned of stands under {@code ==== warns}; it is the
 * same when the result comes from the cache, and an error with {@code --strict}. What BuildKit makes of these files was tried with the
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
                String[] link = section.value("link").split(" ", 2);
                if (link.length == 2) {
                    Path at = builds.context().resolve(link[0]);
                    Files.createDirectories(at.resolve("..").normalize());
                    Files.createSymbolicLink(at, Path.of(link[1]));
                }
                String[] arg = section.value("arg").split("=", 2);
                if (arg.length == 2) {
                    args.put(arg[0], arg[1]);
                }
            }
            builds.args(args);
            String[] lines = sections.getFirst().lines().toArray(String[]::new);
            List<Section> failures = sections.stream()
                    .filter(section -> !section.value("fails at").isEmpty())
                    .toList();
            if (!failures.isEmpty()) {
                fails(builds, lines, failures);
                assertThat(builds.suggested()).isEqualTo(lines(sections, "suggests"));
            } else {
                Builds.Report report = builds.build(lines);
                String image = report.image();
                warns(builds, report, lines, sections);
                for (Section section : sections) {
                    if (!section.value("run").isEmpty()) {
                        assertThat(builds.sh(image, section.value("run"))).isEqualTo(section.text());
                    }
                }
            }
            assertThat(builds.leftovers()).isEmpty();
        }
    }

    private static void warns(Builds builds, Builds.Report report, String[] lines, List<Section> sections)
            throws Exception {
        List<String> expected = lines(sections, "warns");
        assertThat(report.warnings()).isEqualTo(expected);
        if (!expected.isEmpty()) {
            assertThat(builds.build(lines).warnings()).isEqualTo(expected);
            builds.options(BuildOptions.of("test").strict(true).build());
            assertThatThrownBy(() -> builds.build(lines))
                    .satisfies(failure -> assertThat(expected.getFirst()).endsWith(": " + failure.getMessage()));
        }
    }

    private static List<String> lines(List<Section> sections, String title) {
        return sections.stream()
                .filter(section -> section.title().equals(title))
                .flatMap(section -> section.lines().stream())
                .toList();
    }

    private static void fails(Builds builds, String[] lines, List<Section> failures) {
        assertThatThrownBy(() -> builds.build(lines)).isInstanceOfSatisfying(BuildException.class, problem -> {
            List<BuildException> all = problem.all();
            for (int i = 0; i < Math.min(all.size(), failures.size()); i++) {
                var place = Objects.requireNonNull(all.get(i).place());
                assertThat(place.source().slice(place.range()))
                        .isEqualTo(failures.get(i).value("fails at"));
                assertThat(all.get(i).getMessage())
                        .contains(failures.get(i).text().strip());
            }
            assertThat(all).hasSameSizeAs(failures);
        });
    }
}
