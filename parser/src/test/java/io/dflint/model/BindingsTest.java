package io.dflint.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.model.Variable.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compares with a sorted map, and old bindings with what they were. */
class BindingsTest {

    @Test
    void bindingsKeepTheLatestOfEachNameAndDoNotChange() {
        Random random = new Random(3);
        List<Map<String, Variable>> maps = new ArrayList<>(List.of(Map.of()));
        List<@Nullable Bindings> all = new ArrayList<>();
        all.add(Bindings.NONE);
        for (int i = 0; i < 500; i++) {
            // Names in order are what an unbalanced tree suffers from.
            int number = i % 2 == 0 ? i : random.nextInt(500);
            Variable variable = new Variable("n" + number, "v" + i, Origin.ENV, null, null, null);
            Map<String, Variable> map = new TreeMap<>(maps.getLast());
            map.put(variable.name(), variable);
            maps.add(map);
            all.add(Bindings.with(all.getLast(), variable));
        }
        for (int i = 0; i < all.size(); i++) {
            List<Variable> variables = new ArrayList<>();
            Bindings.addTo(variables, all.get(i));
            assertThat(variables).containsExactlyElementsOf(maps.get(i).values());
            for (int number = 0; number < 500; number++) {
                assertThat(Bindings.find(all.get(i), "n" + number))
                        .isSameAs(maps.get(i).get("n" + number));
            }
        }
    }
}
