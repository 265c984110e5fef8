package io.dflint.model;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.syntax.Problem;
import io.dflint.text.Digits;
import io.dflint.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a Dockerfile means: its stages, how they depend on each other, and what each instruction sees. Immutable. */
public final class BuildModel {
    private final Dockerfile file;
    private final BuildSettings settings;
    private final List<Instruction> preamble;
    private final List<Stage> stages;
    private final List<StageReference> references;
    private final List<Problem> problems;
    private final History global;
    private final Map<Instruction, Place> places;
    private final Map<String, Stage> byName;
    private final int longestValue;
    private final @Nullable TextRange unfollowed;

    /** Where an instruction stands: in which stage, and after how many instructions of the file. */
    record Place(@Nullable Stage stage, int position) {}

    BuildModel(ModelBuilder built) {
        file = built.file;
        settings = built.settings;
        preamble = List.copyOf(built.preamble);
        stages = List.copyOf(built.stages);
        global = built.global;
        references = List.copyOf(built.references);
        problems = List.copyOf(built.problems);
        places = built.places;
        byName = new HashMap<>(built.byName);
        longestValue = built.longestValue;
        unfollowed = built.unfollowed;
    }

    /** The model for a build without arguments. */
    public static BuildModel of(Dockerfile file) {
        return of(file, BuildSettings.DEFAULT);
    }

    public static BuildModel of(Dockerfile file, BuildSettings settings) {
        return new ModelBuilder(file, settings).build();
    }

    public Dockerfile file() {
        return file;
    }

    public BuildSettings settings() {
        return settings;
    }

    /** What stands before the first FROM; only ARG may. */
    public List<Instruction> preamble() {
        return preamble;
    }

    public List<Stage> stages() {
        return stages;
    }

    /** Every place that may name a stage, in the order of the file. */
    public List<StageReference> references() {
        return references;
    }

    /** What is wrong with the stages as a whole, which a build finds out. */
    public List<Problem> problems() {
        return problems;
    }

    /** The stage that an instruction belongs to, FROM included; null for what stands before the first FROM. */
    public @Nullable Stage stageOf(Instruction instruction) {
        Place place = places.get(instruction);
        return place == null ? null : place.stage();
    }

    /** What an instruction of this file sees. FROM sees the ARGs before the first FROM. */
    public Scope scopeAt(Instruction instruction) {
        Place place = places.get(instruction);
        if (place == null) {
            throw new IllegalArgumentException("not of this file: " + instruction.name());
        }
        return instruction instanceof From || place.stage() == null
                ? scope(null, place.stage() == null ? place.position() : Integer.MAX_VALUE)
                : scope(place.stage(), place.position());
    }

    /** What an instruction directly after one of this file would see. After FROM that is what the stage starts with. */
    public Scope scopeAfter(Instruction instruction) {
        Place place = places.get(instruction);
        if (place == null) {
            throw new IllegalArgumentException("not of this file: " + instruction.name());
        }
        return scope(place.stage(), place.position() + 1);
    }

    /** What an instruction at the end of a stage would see; what the built image has. */
    public Scope scopeAtEnd(Stage stage) {
        return scope(stage, Integer.MAX_VALUE);
    }

    /** What FROM sees. */
    public Scope globalScope() {
        return scope(null, Integer.MAX_VALUE);
    }

    private Scope scope(@Nullable Stage stage, int position) {
        return new Scope(global, stage, position, longestValue);
    }

    /**
     * How long a value may be that is followed in this file, in UTF-16 code units. A longer one counts as unknown, so that a short
     * file in which long values are used often costs no more than others.
     */
    public int longestValue() {
        return longestValue;
    }

    /** The first text in the file whose value is longer than {@link #longestValue()} and so not followed; null if all are. */
    public @Nullable TextRange unfollowed() {
        return unfollowed;
    }

    /** The stage of a name, in any case; the last of several. Null without one. */
    public @Nullable Stage stageNamed(String name) {
        return byName.get(name.toLowerCase(Locale.ROOT));
    }

    /** The stage that {@code --target} means, by name or number; the last one for an empty text; null if there is none. */
    public @Nullable Stage target(String target) {
        if (target.isEmpty()) {
            return stages.isEmpty() ? null : stages.getLast();
        }
        Stage named = stageNamed(target);
        int index = named == null ? Digits.value(target) : -1;
        return index >= 0 && index < stages.size() ? stages.get(index) : named;
    }

    /** The stages that a stage needs, itself included, in the order of the file. */
    public List<Stage> neededFor(Stage target) {
        Map<Stage, List<Stage>> needs = new IdentityHashMap<>();
        for (StageReference reference : references) {
            if (reference.target() != null) {
                needs.computeIfAbsent(reference.user(), user -> new ArrayList<>(2))
                        .add(reference.target());
            }
        }
        boolean[] needed = new boolean[stages.size()];
        Deque<Stage> open = new ArrayDeque<>();
        open.add(target);
        needed[target.index()] = true;
        while (!open.isEmpty()) {
            for (Stage next : needs.getOrDefault(open.remove(), List.of())) {
                if (!needed[next.index()]) {
                    needed[next.index()] = true;
                    open.add(next);
                }
            }
        }
        List<Stage> found = new ArrayList<>();
        for (Stage stage : stages) {
            if (needed[stage.index()]) {
                found.add(stage);
            }
        }
        return found;
    }
}
