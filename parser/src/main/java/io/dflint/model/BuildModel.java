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

/**
 * The meaning of a Dockerfile: its stages, how they depend on each other, and what is defined at each instruction.
 * Immutable.
 */
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

    /** The place of an instruction: its stage, and the number of instructions before it in the file. */
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

    /** Returns the model of a build with the default settings. */
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

    /** The instructions before the first FROM. Docker allows only ARG there. */
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

    /** The problems of the stages as a whole, which Docker finds only when it builds. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Returns the stage that an instruction belongs to, or null if it precedes the first FROM. A FROM belongs to the
     * stage that it starts.
     */
    public @Nullable Stage stageOf(Instruction instruction) {
        Place place = places.get(instruction);
        return place == null ? null : place.stage();
    }

    /**
     * Returns the scope at an instruction. A FROM sees the ARGs before the first FROM.
     *
     * @throws IllegalArgumentException if the instruction is not in this file
     */
    public Scope scopeAt(Instruction instruction) {
        Place place = places.get(instruction);
        if (place == null) {
            throw new IllegalArgumentException("not of this file: " + instruction.name());
        }
        return instruction instanceof From || place.stage() == null
                ? scope(null, place.stage() == null ? place.position() : Integer.MAX_VALUE)
                : scope(place.stage(), place.position());
    }

    /**
     * Returns the scope directly after an instruction. After a FROM, that is the scope with which its stage starts.
     *
     * @throws IllegalArgumentException if the instruction is not in this file
     */
    public Scope scopeAfter(Instruction instruction) {
        Place place = places.get(instruction);
        if (place == null) {
            throw new IllegalArgumentException("not of this file: " + instruction.name());
        }
        return scope(place.stage(), place.position() + 1);
    }

    /** Returns the scope at the end of a stage, which is what the built image has. */
    public Scope scopeAtEnd(Stage stage) {
        return scope(stage, Integer.MAX_VALUE);
    }

    /** The scope of FROM: the ARGs before the first one. */
    public Scope globalScope() {
        return scope(null, Integer.MAX_VALUE);
    }

    private Scope scope(@Nullable Stage stage, int position) {
        return new Scope(global, stage, position, longestValue);
    }

    /**
     * The length of the longest value that is tracked in this file, in UTF-16 code units. A longer value is treated as
     * unknown, so that a short file which uses long values often costs no more than others.
     */
    public int longestValue() {
        return longestValue;
    }

    /**
     * The first text in the file with a value longer than {@link #longestValue()}, which is therefore not tracked; null
     * if there is none.
     */
    public @Nullable TextRange unfollowed() {
        return unfollowed;
    }

    /**
     * Returns the stage with a name, in any case, or null if there is none. If several stages have the name, the last
     * one is returned.
     */
    public @Nullable Stage stageNamed(String name) {
        return byName.get(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Resolves the value of {@code --target}, a name or a number. An empty text means the last stage. Returns null if
     * there is no such stage.
     */
    public @Nullable Stage target(String target) {
        if (target.isEmpty()) {
            return stages.isEmpty() ? null : stages.getLast();
        }
        Stage named = stageNamed(target);
        int index = named == null ? Digits.value(target) : -1;
        return index >= 0 && index < stages.size() ? stages.get(index) : named;
    }

    /** Returns the stages that a stage needs, including itself, in the order of the file. */
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
