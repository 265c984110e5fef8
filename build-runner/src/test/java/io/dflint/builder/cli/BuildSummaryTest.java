package io.dflint.builder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.builder.event.BuildEvent;
import io.dflint.builder.plan.BuildPlan;
import io.dflint.builder.plan.PlanSettings;
import io.dflint.builder.plan.Planner;
import io.dflint.builder.record.BuildClock;
import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.record.Recorder;
import io.dflint.dockerfile.Dockerfile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BuildSummaryTest {
    /** The record begins when the build is planned, the summary before that. */
    @Test
    void theSummaryAndTheRecordHaveTheSameTime() throws Exception {
        AtomicLong nanos = new AtomicLong(-500_000_000L);
        BuildClock clock = new BuildClock(nanos::get);
        BuildSummary summary = new BuildSummary(clock);
        nanos.set(100_000_000L);
        Recorder recorder = new Recorder(
                new Recorder.Setting("docker", "daemon", "here", "1", "context", "Dockerfile", List.of(), Map.of()),
                clock,
                text -> text);
        PlanSettings settings =
                new PlanSettings(Map.of(), "", "linux/amd64", "linux/amd64", false, Map.of(), Map.of(), "", Set.of());
        BuildPlan plan = Planner.plan(Dockerfile.parse("FROM scratch\nCOPY a /\n"), settings, (name, platform) -> {
            throw new IOException(name);
        });
        recorder.on(new BuildEvent.Planned(plan, "build"));
        nanos.set(2_600_000_000L);
        assertThat(summary.text()).isEqualTo("0 of 0 steps cached, 3.1s");
        assertThat(recorder.end(RecordedBuild.Outcome.BUILT, null, null))
                .extracting(RecordedBuild::millis)
                .isEqualTo(3100L);
    }
}
