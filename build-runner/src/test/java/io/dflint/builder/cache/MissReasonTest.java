package io.dflint.builder.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.cache.Input.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissReasonTest {
    private CacheIndex index;

    @BeforeEach
    void start(@TempDir Path folder) {
        index = new CacheIndex(folder, "unix:///test");
    }

    private @Nullable String reason(List<Input> before, List<Input> now) {
        InputChanges changes = MissReason.changes(index, before, now, Set.of("VERSION"), path -> null);
        return changes.isEmpty() ? null : changes.summary();
    }

    private @Nullable String files(Map<String, String> before, Map<String, String> now) {
        index.putManifest("aa", new Manifest(new TreeMap<>(before)));
        index.putManifest("bb", new Manifest(new TreeMap<>(now)));
        return reason(List.of(new Input(Kind.FILES, "0", "aa")), List.of(new Input(Kind.FILES, "0", "bb")));
    }

    @Test
    void namesArgsAndVariablesWithTheirValues() {
        assertThat(reason(
                        List.of(new Input(Kind.VARIABLE, "VERSION", "1"), new Input(Kind.VARIABLE, "LANG", "C")),
                        List.of(new Input(Kind.VARIABLE, "VERSION", "2"), new Input(Kind.VARIABLE, "LANG", "de"))))
                .isEqualTo("build argument VERSION: 1 -> 2; variable LANG: C -> de");
        assertThat(reason(List.of(), List.of(new Input(Kind.VARIABLE, "A", "1"))))
                .isEqualTo("variable A is new (1)");
        assertThat(reason(List.of(new Input(Kind.VARIABLE, "A", "1")), List.of()))
                .isEqualTo("variable A was removed");
    }

    @Test
    void doesNotShowPasswords() {
        assertThat(reason(
                        List.of(new Input(Kind.VARIABLE, "DB_PASSWORD", "sha256:1")),
                        List.of(new Input(Kind.VARIABLE, "DB_PASSWORD", "sha256:2"))))
                .isEqualTo("variable DB_PASSWORD changed");
    }

    @Test
    void namesTheFiles() {
        assertThat(files(Map.of("src/app.js", "file 644 0:0 3 x"), Map.of("src/app.js", "file 644 0:0 4 y")))
                .isEqualTo("src/app.js changed");
    }

    @Test
    void tellsModesOwnersAndKindsApart() {
        assertThat(files(Map.of("a", "file 644 0:0 3 x"), Map.of("a", "file 755 0:0 3 y")))
                .isEqualTo("mode of a: 644 -> 755");
    }

    @Test
    void countsWhatItDoesNotName() {
        Map<String, String> before = new TreeMap<>();
        Map<String, String> now = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            before.put("old" + i, "file 644 0:0 1 x");
            now.put("new" + i, "file 644 0:0 1 x");
        }
        assertThat(files(before, now)).isEqualTo("new0 is new, new1 is new, new2 is new and 7 more");
    }

    @Test
    void saysNothingWhenOnlyTheStepBelowIsAnother() {
        assertThat(reason(List.of(new Input(Kind.BELOW, "", "1")), List.of(new Input(Kind.BELOW, "", "2"))))
                .isNull();
    }

    @Test
    void staysOneLine() {
        List<Input> now = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            now.add(new Input(Kind.VARIABLE, "V" + i, "a\nb".repeat(99)));
        }
        assertThat(reason(List.of(), now))
                .doesNotContain("\n")
                .endsWith("; and 6 more")
                .hasSizeLessThan(250);
    }

    @Test
    void namesWithLineEndsSurviveTheIndex() {
        Manifest manifest = new Manifest(new TreeMap<>(Map.of("a\nb\\n", "file 644 0:0 1 x")));
        index.putManifest("cc", manifest);
        assertThat(index.manifest("cc")).isEqualTo(manifest);
    }
}
