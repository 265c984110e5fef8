package io.dflint.lint.custom;

import io.dflint.instruction.Instruction;
import io.dflint.model.Stage;
import io.dflint.text.TextRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place that a rule may report, with the values that messages and fixes can use. */
final class Candidate {
    private final Instruction instruction;
    private final @Nullable Stage stage;
    private final TextRange place;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, TextRange> places = new LinkedHashMap<>();
    /** The arguments of a command. */
    private List<Argument> arguments = List.of();

    record Argument(String text, TextRange range) {}

    Candidate(Instruction instruction, @Nullable Stage stage, TextRange place) {
        this.instruction = instruction;
        this.stage = stage;
        this.place = place;
        // As in Docker, a stage without a name is referred to by its number.
        String name = stage == null ? "" : stage.name();
        values.put("stage", name == null && stage != null ? String.valueOf(stage.index()) : String.valueOf(name));
    }

    Candidate with(String name, @Nullable String value, @Nullable TextRange range) {
        values.put(name, value == null ? "" : value);
        if (range != null) {
            places.put(name, range);
        }
        return this;
    }

    Candidate withArguments(List<Argument> all) {
        arguments = all;
        return this;
    }

    Instruction instruction() {
        return instruction;
    }

    @Nullable
    Stage stage() {
        return stage;
    }

    /** The range that is reported. */
    TextRange place() {
        return place;
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Returns the range of a value, or null if it is not written in the file. */
    @Nullable
    TextRange placeOf(String name) {
        return places.get(name);
    }

    List<Argument> arguments() {
        return arguments;
    }
}
