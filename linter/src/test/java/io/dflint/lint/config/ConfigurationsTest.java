package io.dflint.lint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dflint.lint.rule.Configuration.LabelType;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationsTest {
    @TempDir
    Path folder;

    private final SettingsBuilder commandLine = new SettingsBuilder();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void bounds() throws IOException {
        Files.createDirectories(folder.resolve("work/.git"));
        environment.put("HOME", folder.resolve("home").toString());
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Configurations configurations() {
        return new Configurations(commandLine.build(), null, true, folder.resolve("work"), environment);
    }

    private Resolved of(String file) throws ConfigException {
        return configurations().forFile(Path.of(file));
    }

    @Test
    void isTheDefaultWithoutAnyFile() throws ConfigException {
        Resolved resolved = of("Dockerfile");
        assertThat(resolved.profile()).isEqualTo(Profile.DEFAULT);
        assertThat(resolved.file()).isNull();
        assertThat(resolved.threshold()).isEqualTo(new Threshold(Severity.INFO));
        assertThat(resolved.settings()).isEqualTo(Settings.NONE);
    }

    @Nested
    class InDflintsProfiles {
        @Test
        void theNearestFileAboveTheDockerfileCounts() throws Exception {
            write("work/.dflint.yaml", "ignored: [DL3001]");
            write("work/a/.dflint.yml", "ignored: [DL3002]");
            assertThat(of("Dockerfile").settings().ignored()).containsExactly("DL3001");
            assertThat(of("b/c/Dockerfile").settings().ignored()).containsExactly("DL3001");
            assertThat(of("a/Dockerfile").settings().ignored()).containsExactly("DL3002");
            assertThat(of("a/b/c/d/Dockerfile").settings().ignored()).containsExactly("DL3002");
            assertThat(of("a/../b/Dockerfile").settings().ignored()).containsExactly("DL3001");
            assertThat(configurations().forRun().settings().ignored()).containsExactly("DL3001");
        }

        @Test
        void theNearestFileOfShellCheckCountsWhereTheyAreSilent() throws Exception {
            write("work/.dflint.yaml", "select: [SC2155, DL3006]\nper-file: {'a/x/*': {shell: ksh}}");
            write("work/.shellcheckrc", "# ours\ndisable=SC2086,2155 external-sources=true\nshell=bash\n");
            write("work/a/shellcheckrc", "disable=all\nenable=all\nshell=fish");
            assertThat(of("Dockerfile").settings().ignored()).containsExactly("SC2086");
            assertThat(of("b/Dockerfile").settings().configuration().shell()).isEqualTo("bash");
            assertThat(of("a/b/Dockerfile").settings().ignored()).containsExactly("SC");
            assertThat(of("a/b/Dockerfile").settings().configuration().shell()).isNull();
            assertThat(of("a/x/Dockerfile").settings().configuration().shell()).isEqualTo("ksh");
            commandLine.profile("hadolint");
            assertThat(of("Dockerfile").settings().ignored()).isEmpty();
        }

        @Test
        void whatLiesOutsideOfTheRepositoryDoesNot() throws Exception {
            write(".dflint.yaml", "ignored: [DL3001]");
            assertThat(of("a/Dockerfile").file()).isNull();
            assertThat(of(folder.resolve("other/Dockerfile").toString())
                            .settings()
                            .ignored())
                    .containsExactly("DL3001");
        }

        @Test
        void hadolintsFileIsSecondChoice() throws Exception {
            write("work/.hadolint.yaml", "ignored: [DL3001]");
            write("work/a/.hadolint.yaml", "ignored: [DL3002]");
            write("work/a/.dflint.yaml", "ignored: [DL3003]");
            assertThat(of("Dockerfile").settings().ignored()).containsExactly("DL3001");
            assertThat(of("a/Dockerfile").settings().ignored()).containsExactly("DL3003");
            commandLine.profile("docker-checks");
            assertThat(of("Dockerfile").file()).isNull();
            assertThat(of("a/Dockerfile").settings().ignored()).containsExactly("DL3003");
        }

        @Test
        void theCommandLineIsStronger() throws Exception {
            write("work/.dflint.yaml", """
                    profile: all
                    failure-threshold: error
                    ignored: [DL3001, DL3002]
                    override: {error: [DL3003]}
                    trustedRegistries: [a]
                    label-schema: {l: url, m: text}
                    strict-labels: true
                    """);
            commandLine.profile("security");
            commandLine.threshold("none");
            commandLine.ignore("DL3004");
            commandLine.severity(Severity.INFO, "DL3003");
            commandLine.severity(Severity.INFO, "DL3001");
            commandLine.trust("b");
            commandLine.label("l:email");
            Resolved resolved = of("Dockerfile");
            assertThat(resolved.profile()).isEqualTo(Profile.SECURITY);
            assertThat(resolved.threshold().isReachedBy(Severity.ERROR)).isFalse();
            assertThat(resolved.settings().ignored()).containsExactlyInAnyOrder("DL3002", "DL3004");
            assertThat(resolved.settings().severities())
                    .containsExactlyInAnyOrderEntriesOf(Map.of("DL3001", Severity.INFO, "DL3003", Severity.INFO));
            assertThat(resolved.settings().trustedRegistries()).containsExactly("a", "b");
            assertThat(resolved.settings().labelSchema())
                    .containsExactlyInAnyOrderEntriesOf(Map.of("l", LabelType.EMAIL, "m", LabelType.TEXT));
            assertThat(resolved.settings().isOn(Setting.STRICT_LABELS)).isTrue();
        }

        @Test
        void oneBadFileDoesNotSpoilTheOthers() throws Exception {
            write("work/a/.dflint.yaml", "nonsense: 1");
            Configurations configurations = configurations();
            assertThatThrownBy(() -> configurations.forFile(Path.of("a/Dockerfile")))
                    .isInstanceOfSatisfying(
                            ConfigException.class, e -> assertThat(e.place()).isEqualTo("a/.dflint.yaml:1"));
            assertThatThrownBy(() -> configurations.forFile(Path.of("a/b/Dockerfile")))
                    .isInstanceOf(ConfigException.class);
            assertThat(configurations.forFile(Path.of("Dockerfile")).file()).isNull();
        }

        @Test
        void hadolintsEnvironmentDoesNotCount() throws Exception {
            environment.put("HADOLINT_IGNORE", "DL3001");
            assertThat(of("Dockerfile").settings().ignored()).isEmpty();
        }
    }

    @Nested
    class InHadolintsProfile {
        @BeforeEach
        void profile() {
            commandLine.profile("hadolint");
        }

        @Test
        void onlyOneFileCounts() throws Exception {
            write("work/a/.hadolint.yaml", "ignored: [DL3001]");
            write("work/.dflint.yaml", "ignored: [DL3002]");
            assertThat(of("a/Dockerfile").file()).isNull();
            write("home/.hadolint.yml", "ignored: [DL3003]");
            assertThat(of("a/Dockerfile").settings().ignored()).containsExactly("DL3003");
            write("home/.hadolint/config.yaml", "ignored: [DL3004]");
            assertThat(of("a/Dockerfile").settings().ignored()).containsExactly("DL3004");
            write("home/.config/hadolint.yaml", "ignored: [DL3005]");
            assertThat(of("a/Dockerfile").settings().ignored()).containsExactly("DL3005");
            environment.put("XDG_CONFIG_HOME", folder.resolve("xdg").toString());
            assertThat(of("a/Dockerfile").settings().ignored()).containsExactly("DL3004");
            write("xdg/hadolint.yml", "ignored: [DL3006]");
            assertThat(of("a/Dockerfile").settings().ignored()).containsExactly("DL3006");
            write("work/.hadolint.yml", "ignored: [DL3007]");
            assertThat(of("a/Dockerfile").settings().ignored()).containsExactly("DL3007");
        }

        @Test
        void theCommandLineIsStrongerThanTheFileAndThatThanTheEnvironment() throws Exception {
            environment.put("HADOLINT_IGNORE", "DL3001,DL3002");
            environment.put("HADOLINT_FAILURE_THRESHOLD", "style");
            environment.put("HADOLINT_NOFAIL", "On");
            environment.put("HADOLINT_STRICT_LABELS", "no");
            environment.put("HADOLINT_OVERRIDE_STYLE", "DL3003");
            environment.put("HADOLINT_OVERRIDE_ERROR", "DL3004");
            environment.put("HADOLINT_TRUSTED_REGISTRIES", "x,y");
            environment.put("HADOLINT_REQUIRE_LABELS", "a:email,b");
            write(
                    "work/.hadolint.yaml",
                    "{ignored: [DL3010], failure-threshold: none, override: {info: [DL3003, DL3004]}, no-fail: false}");
            commandLine.severity(Severity.STYLE, "DL3001");
            Resolved resolved = of("Dockerfile");
            assertThat(resolved.settings().ignored()).containsExactlyInAnyOrder("DL3001", "DL3002", "DL3010");
            assertThat(resolved.settings().severities())
                    .as("of several severities, the gravest")
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("DL3001", Severity.STYLE, "DL3003", Severity.INFO, "DL3004", Severity.ERROR));
            assertThat(resolved.threshold().isReachedBy(Severity.STYLE))
                    .as("none is any")
                    .isTrue();
            assertThat(resolved.neverFails()).isFalse();
            assertThat(resolved.settings().isOn(Setting.STRICT_LABELS)).isFalse();
            assertThat(resolved.settings().trustedRegistries()).containsExactly("x", "y");
            assertThat(resolved.settings().labelSchema())
                    .containsExactlyInAnyOrderEntriesOf(Map.of("a", LabelType.EMAIL, "b", LabelType.TEXT));
        }

        @Test
        void aWrongVariableIsNamed() {
            environment.put("HADOLINT_FORMAT", "pdf");
            assertThatThrownBy(() -> of("Dockerfile"))
                    .isInstanceOfSatisfying(
                            ConfigException.class,
                            e -> assertThat(e.place() + ": " + e.getMessage())
                                    .startsWith("HADOLINT_FORMAT: invalid value 'pdf'; expected tty"));
        }
    }

    /** hadolint's files cannot name a profile. */
    @Test
    void aNestedFileOfHadolintKeepsTheProfileAboveIt() throws Exception {
        write("work/.dflint.yaml", "profile: security");
        write("work/a/.hadolint.yaml", "ignored: [DL3002]");
        write("work/b/.dflint.yaml", "ignored: [DL3002]");
        Configurations found = new Configurations(Settings.NONE, null, true, folder.resolve("work"), environment);
        Resolved nested = found.forFile(Path.of("a/b/Dockerfile"));
        assertThat(nested.profile()).isEqualTo(Profile.SECURITY);
        assertThat(nested.settings().ignored()).containsExactly("DL3002");
        assertThat(found.forFile(Path.of("b/Dockerfile")).profile()).isEqualTo(Profile.DEFAULT);
    }

    @Test
    void aNamedFileCountsForAll() throws Exception {
        write("work/ci/strict.yaml", "{ignored: [DL3001], profile: hadolint}");
        write("work/a/.dflint.yaml", "ignored: [DL3002]");
        environment.put("HADOLINT_IGNORE", "DL3003");
        Configurations named =
                new Configurations(Settings.NONE, "ci/strict.yaml", true, folder.resolve("work"), environment);
        Resolved resolved = named.forFile(Path.of("a/Dockerfile"));
        assertThat(resolved.profile()).isEqualTo(Profile.HADOLINT);
        assertThat(resolved.settings().ignored()).containsExactlyInAnyOrder("DL3001", "DL3003");
        Configurations missing =
                new Configurations(Settings.NONE, "no.yaml", true, folder.resolve("work"), environment);
        assertThatThrownBy(missing::forRun).hasMessage("no such file or directory");
    }

    @Test
    void whatIsNoFileOrTooLargeIsNotRead() throws Exception {
        write("work/large.yaml", "# ".repeat(1 << 20));
        assertThatThrownBy(named("large.yaml")::forRun).hasMessage("larger than 1 MiB");
        Files.createDirectory(folder.resolve("work/folder.yaml"));
        assertThatThrownBy(named("folder.yaml")::forRun).hasMessage("not a regular file");
        if (Files.exists(Path.of("/dev/zero"))) {
            assertThatThrownBy(named("/dev/zero")::forRun).hasMessage("not a regular file");
        }
    }

    private Configurations named(String file) {
        return new Configurations(Settings.NONE, file, true, folder.resolve("work"), environment);
    }

    @Test
    void noFileCountsIfTheUserSaysSo() throws Exception {
        write("work/.dflint.yaml", "ignored: [DL3002]");
        write("work/.hadolint.yaml", "ignored: [DL3002]");
        assertThat(new Configurations(commandLine.build(), null, false, folder.resolve("work"), environment)
                        .forFile(Path.of("Dockerfile"))
                        .settings())
                .isEqualTo(Settings.NONE);
    }
}
