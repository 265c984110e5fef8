package io.dflint.lint.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Add;
import io.dflint.instruction.Copy;
import io.dflint.instruction.Instruction;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.facts.Facts;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import io.dflint.lint.rule.Profile;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.LogicalText;
import io.dflint.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * All fixes of real files together: Docker accepts what it accepted before, no rule finds more than before, fixing twice is fixing
 * once, and each command still finds the package lists and files that it found before.
 */
class CorpusFixerTest {

    @TestFactory
    Stream<DynamicTest> ofTheCorpus() throws IOException {
        Path corpus = Path.of(System.getProperty("dflint.shared", ""), "corpus");
        if (!Files.isDirectory(corpus)) {
            return Stream.of(DynamicTest.dynamicTest("corpus", () -> assumeTrue(false, "no reference data")));
        }
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(corpus.relativize(file).toString(), () -> check(read(file))));
        }
    }

    private static void check(SourceText source) {
        for (Profile profile : List.of(Profile.DEFAULT, Profile.ALL)) {
            LintEngine engine = new LintEngine(LintOptions.DEFAULT.withProfile(profile));
            Map<String, Integer> before = count(engine.lint(source));
            // A text that has been checked need not be checked again.
            Set<String> checked = new HashSet<>(Set.of(source.content()));
            for (boolean unsafe : new boolean[] {false, true}) {
                FixSelection selection = new FixSelection(unsafe, Set.of());
                Fixed fixed = new Fixer(selection, engine::lint).fix(source);
                if (checked.add(fixed.text().content())) {
                    check(source, before, fixed);
                    assertThat(new Fixer(selection, engine::lint)
                                    .fix(fixed.text())
                                    .text()
                                    .content())
                            .isEqualTo(fixed.text().content());
                    if (!unsafe) {
                        assertKeepsWhatCommandsNeed(source, fixed.text());
                    }
                }
            }
        }
    }

    private static void check(SourceText source, Map<String, Integer> before, Fixed fixed) {
        count(fixed.left())
                .forEach((id, count) -> assertThat(count)
                        .as("findings of %s in:\n%s", id, fixed.text().content())
                        .isLessThanOrEqualTo(before.getOrDefault(id, 0)));
        assertThat(Dockerfile.parse(fixed.text()).problems())
                .hasSameSizeAs(Dockerfile.parse(source).problems());
    }

    private static Map<String, Integer> count(List<Finding> findings) {
        Map<String, Integer> counts = new HashMap<>();
        findings.forEach(finding -> counts.merge(finding.id(), 1, Integer::sum));
        return counts;
    }

    private static void assertKeepsWhatCommandsNeed(SourceText before, SourceText after) {
        BuildModel old = BuildModel.of(Dockerfile.parse(before));
        BuildModel now = BuildModel.of(Dockerfile.parse(after));
        assertThat(copies(now)).isEqualTo(copies(old));
        List<Boolean> had = listsAtInstallations(old);
        List<Boolean> have = listsAtInstallations(now);
        assertThat(have).as(after.content()).hasSameSizeAs(had);
        for (int i = 0; i < had.size(); i++) {
            assertThat(have.get(i) || !had.get(i))
                    .as("package lists of installation %d in:\n%s", i + 1, after.content())
                    .isTrue();
        }
    }

    /** What ADD and COPY copy, and where to. */
    private static List<String> copies(BuildModel model) {
        List<String> copies = new ArrayList<>();
        for (Instruction instruction : model.file().instructions()) {
            if (instruction instanceof Add || instruction instanceof Copy) {
                List<String> arguments = new ArrayList<>();
                for (LogicalText argument : instruction.header().args()) {
                    arguments.add(argument.toString());
                }
                copies.add(arguments.toString());
            }
        }
        return copies;
    }

    /** For each command that installs packages, in the order of the file: whether the lists that it needs are there. */
    private static List<Boolean> listsAtInstallations(BuildModel model) {
        Map<Stage, Map<String, Boolean>> ends = new HashMap<>();
        Map<Stage, List<RunScript>> runs = new HashMap<>();
        for (RunScript run : new Facts(model).runs()) {
            if (run.stage() != null) {
                runs.computeIfAbsent(run.stage(), stage -> new ArrayList<>()).add(run);
            }
        }
        List<Boolean> found = new ArrayList<>();
        for (Stage stage : model.stages()) {
            Map<String, Boolean> lists = new HashMap<>(ends.getOrDefault(stage.parent(), Map.of()));
            for (RunScript run : runs.getOrDefault(stage, List.of())) {
                for (CommandSite site : run.calls()) {
                    follow(site.command(), lists, found);
                }
            }
            ends.put(stage, lists);
        }
        return found;
    }

    private static void follow(SimpleCommand command, Map<String, Boolean> lists, List<Boolean> found) {
        List<String> words = new ArrayList<>();
        for (ShellWord word : command.words()) {
            words.add(word.text());
        }
        String program = words.isEmpty() ? "" : words.getFirst().replaceAll(".*/", "");
        switch (program) {
            case "apt", "apt-get", "aptitude" -> {
                if (words.contains("update")) {
                    lists.put("apt", true);
                } else if (words.contains("install")) {
                    found.add(lists.getOrDefault("apt", false));
                } else if (words.contains("dist-clean")) {
                    lists.put("apt", false);
                }
            }
            case "apk" -> {
                boolean own = words.contains("--no-cache")
                        || words.contains("-U")
                        || words.contains("--update-cache")
                        || words.contains("--update");
                if (words.contains("update")) {
                    lists.put("apk", true);
                } else if (words.contains("add")) {
                    found.add(own || lists.getOrDefault("apk", false));
                }
            }
            case "rm" -> {
                for (String word : words) {
                    if (word.startsWith("/var/lib/apt")) {
                        lists.put("apt", false);
                    } else if (word.startsWith("/var/cache/apk")) {
                        lists.put("apk", false);
                    }
                }
            }
            default -> {}
        }
    }

    private static SourceText read(Path file) {
        try {
            return SourceText.of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
