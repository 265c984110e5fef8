package io.dflint.builder.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.cache.CacheSource;
import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.event.StepId;
import io.dflint.builder.execute.Prediction.Outcome;
import io.dflint.builder.execute.Prediction.PlannedStep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build does what its plan said, whatever was edited since the last one. {@code -Ddflint.edits=300} sets how many sequences of random
 * edits are tried, {@code -Ddflint.seed=…} the first of them.
 */
class PlanPropertyTest {
    private static final int SEQUENCES = Integer.getInteger("dflint.edits", 5);
    private static final long SEED = Long.getLong("dflint.seed", 1);
    private static final int EDITS = 4;
    private static final int MOST_STEPS = 4;
    private static final String[] STAGES = {"one", "two", "three"};

    @TempDir
    private Path folder;

    private Random random = new Random(0);
    private final List<List<String>> stages = new ArrayList<>();
    private int machine;

    @Test
    void aBuildDoesWhatItsPlanSaid() throws Exception {
        for (long seed = SEED; seed < SEED + SEQUENCES; seed++) {
            sequence(seed);
        }
    }

    private void sequence(long seed) throws Exception {
        random = new Random(seed);
        stages.clear();
        for (int i = 0; i < STAGES.length; i++) {
            List<String> steps = new ArrayList<>();
            stages.add(steps);
            for (int j = random.nextInt(MOST_STEPS); j >= 0; j--) {
                steps.add(step(i));
            }
        }
        List<String> history = new ArrayList<>();
        Builds builds = new Builds(folder.resolve("m" + machine++));
        List<Builds> all = new ArrayList<>(List.of(builds));
        try {
            for (String name : new String[] {"a", "b", "c"}) {
                builds.file(name, name);
            }
            String image = check(builds, seed, history);
            for (int i = 0; i < EDITS; i++) {
                builds.options(BuildOptions.of("test").build());
                String edit = edit(builds, image);
                if (edit.equals("fresh machine")) {
                    builds = fresh(builds, image);
                    all.add(builds);
                }
                history.add(edit);
                image = check(builds, seed, history);
            }
        } finally {
            for (Builds each : all) {
                each.close();
            }
        }
    }

    private String step(int stage) {
        int kind = random.nextInt(stage > 0 ? 8 : 5);
        String file = file();
        return switch (kind) {
            case 0 -> "WORKDIR /w" + random.nextInt(3);
            case 1 -> random.nextInt(3) == 0 ? "RUN echo " + random.nextInt(3) + " > /r" : "ENV A=" + random.nextInt(3);
            case 2, 3, 4 -> "COPY " + file + " /" + file();
            default -> "COPY --from=" + STAGES[random.nextInt(stage)] + " /etc/passwd /" + file;
        };
    }

    private String file() {
        return "abc".substring(random.nextInt(3)).substring(0, 1);
    }

    /** Of the stages below, files that stay the same whatever the stage does, and those that it copies. */
    private String[] lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            boolean onAnother = i > 0 && stages.get(i).size() % 2 == 0;
            lines.add("FROM " + (onAnother ? STAGES[i - 1] : "BASE") + " AS " + STAGES[i]);
            lines.add("COPY a /" + STAGES[i]);
            if (i > 0) {
                lines.add("COPY --from=" + STAGES[i - 1] + " /" + STAGES[i - 1] + " /from");
            }
            lines.addAll(stages.get(i));
        }
        return lines.toArray(String[]::new);
    }

    private String edit(Builds builds, String image) throws IOException {
        int stage = random.nextInt(stages.size());
        List<String> steps = stages.get(stage);
        int at = random.nextInt(steps.size() + 1);
        return switch (random.nextInt(9)) {
            case 0 -> {
                String name = file();
                builds.file(name, name + random.nextInt(3));
                yield "file " + name;
            }
            case 1 -> {
                steps.add(at, step(stage));
                yield "add to " + stage;
            }
            case 2, 3 -> {
                if (at < steps.size()) {
                    steps.set(at, step(stage));
                }
                yield "change of " + stage;
            }
            case 4 -> {
                if (at < steps.size() && steps.size() > 1) {
                    steps.remove(at);
                }
                yield "removal from " + stage;
            }
            case 5 -> {
                if (at > 0 && at < steps.size()) {
                    steps.add(at - 1, steps.remove(at));
                }
                yield "order of " + stage;
            }
            case 6 -> {
                if (random.nextBoolean()) {
                    builds.removeResults();
                    yield "results removed";
                }
                builds.engine().images().remove(image, true, random.nextBoolean());
                yield "image removed";
            }
            case 7 -> {
                builds.options(BuildOptions.of("test")
                        .noCacheStages(Set.of(STAGES[stage]))
                        .build());
                yield "no cache for " + stage;
            }
            default -> "fresh machine";
        };
    }

    private Builds fresh(Builds before, String image) throws IOException {
        Builds fresh = new Builds(folder.resolve("m" + machine++));
        for (String name : new String[] {"a", "b", "c"}) {
            fresh.file(name, java.nio.file.Files.readString(before.context().resolve(name)));
        }
        return fresh.options(BuildOptions.of("test")
                .cacheFrom(List.of(new CacheSource.Image(image)))
                .build());
    }

    private String check(Builds builds, long seed, List<String> history) throws Exception {
        String[] lines = lines();
        List<PlannedStep> plan = builds.predict(lines);
        Builds.Report report = builds.build(lines);
        Set<Integer> ran = new HashSet<>();
        for (BuildEvent event : report.events()) {
            if (event instanceof BuildEvent.StepStarted(StepId id, String _)) {
                ran.add(place(id));
            }
        }
        Set<Integer> said = new HashSet<>();
        for (PlannedStep step : plan) {
            if (step.outcome() == Outcome.RUNS) {
                said.add(place(step.step()));
            } else if (step.outcome() == Outcome.DEPENDS) {
                ran.remove(place(step.step()));
            }
        }
        assertThat(ran)
                .as(
                        "seed %s, edits %s, steps that ran, by offset, in\n%s\nplan %s",
                        seed, history, String.join("\n", lines), plan)
                .isEqualTo(said);
        return report.image();
    }

    private static int place(StepId id) {
        return Objects.requireNonNull(id.step()).range().start();
    }
}
