package io.dflint.builder.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.event.LayerChanges;
import io.dflint.builder.event.PathChange;
import io.dflint.builder.event.PathChange.Kind;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LayerDifferenceTest {
    @Test
    void directoriesOnTheWayDoNotCount() {
        NavigableMap<String, Kind> changes = new TreeMap<>();
        changes.put("/etc", Kind.CHANGED);
        changes.put("/etc-old", Kind.CHANGED);
        changes.put("/etc/new", Kind.ADDED);
        changes.put("/etc/new/file", Kind.ADDED);
        changes.put("/run", Kind.CHANGED);
        changes.put("/run/secrets", Kind.ADDED);
        changes.put("/tmp/gone", Kind.REMOVED);

        LayerChanges found = LayerChanges.of(changes, Set.of("/run/secrets"));

        assertThat(found.counts()).isEqualTo("+2 ~1 -1");
        assertThat(found.paths())
                .extracting(PathChange::text)
                .containsExactly("~/etc-old", "+/etc/new", "+/etc/new/file", "-/tmp/gone");
    }

    @Test
    void nothingIsSaidOfPathsThatNoRecordNames() {
        LayerChanges before = files(1, 300);
        LayerChanges now = files(2, 400);

        LayerDifference difference = LayerDifference.of(before, now);

        assertThat(before.isComplete()).isFalse();
        assertThat(difference).isNotNull();
        assertThat(difference.noLonger()).extracting(PathChange::text).containsExactly("+/f001");
        assertThat(difference.also()).isEmpty();
    }

    @Test
    void equalLayersDoNotDiffer() {
        assertThat(LayerDifference.of(files(1, 300), files(1, 300))).isNull();
        assertThat(LayerDifference.of(null, files(1, 300))).isNull();
    }

    private static LayerChanges files(int from, int to) {
        NavigableMap<String, Kind> changes = new TreeMap<>();
        for (int i = from; i < to; i++) {
            changes.put("/f%03d".formatted(i), Kind.ADDED);
        }
        return LayerChanges.of(changes, Set.of());
    }
}
