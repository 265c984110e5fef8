package io.dflint.builder.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersistentMapTest {
    @Test
    void everyVersionStaysAsItWas() {
        Random random = new Random(1);
        List<PersistentMap<String, Integer>> versions = new ArrayList<>();
        List<Map<String, Integer>> expected = new ArrayList<>();
        versions.add(PersistentMap.empty());
        expected.add(Map.of());
        for (int i = 0; i < 500; i++) {
            int from = random.nextInt(versions.size());
            String key = "k" + random.nextInt(200);
            versions.add(versions.get(from).with(key, i));
            Map<String, Integer> changed = new LinkedHashMap<>(expected.get(from));
            changed.put(key, i);
            expected.add(changed);
        }
        for (int i = 0; i < versions.size(); i++) {
            assertThat(versions.get(i)).isEqualTo(expected.get(i));
            assertThat(List.copyOf(versions.get(i).entrySet()))
                    .isEqualTo(List.copyOf(expected.get(i).entrySet()));
        }
    }

    @Test
    void sortedKeysMakeNoDeepTree() {
        PersistentMap<Integer, Integer> map = PersistentMap.empty();
        for (int i = 0; i < 100_000; i++) {
            map = map.with(i, i);
        }
        assertThat(map.keySet()).hasSize(100_000).startsWith(0, 1, 2);
        assertThat(map.get(99_999)).isEqualTo(99_999);
    }

    @Test
    void setsAndListsKeepTheirOrder() {
        assertThat(PersistentSet.copyOf(Set.of("b")).withAll(List.of("a", "b", "c")))
                .containsExactly("b", "a", "c");
        assertThat(PersistentList.copyOf(List.of("b", "a")).with("b")).isEqualTo(List.of("b", "a", "b"));
    }
}
