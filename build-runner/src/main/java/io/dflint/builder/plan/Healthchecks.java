package io.dflint.builder.plan;

import io.dflint.builder.daemon.HealthcheckConfig;
import io.dflint.instruction.Durations;
import io.dflint.instruction.Healthcheck;
import io.dflint.syntax.CommandForm.ExecForm;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;

/** Reads HEALTHCHECK instructions. */
final class Healthchecks {
    private Healthchecks() {}

    static HealthcheckConfig read(Healthcheck health) {
        LogicalText kind = health.kind();
        List<String> test = new ArrayList<>();
        if (kind != null && kind.contentEqualsIgnoreCase("none")) {
            test.add("NONE");
        } else if (health.command() instanceof ExecForm exec) {
            test.add("CMD");
            test.addAll(Commands.strings(exec.words()));
        } else if (health.command() instanceof ShellForm(LogicalText script)) {
            test.add("CMD-SHELL");
            test.add(script.toString());
        }
        return new HealthcheckConfig(
                test,
                nanos(health, "interval"),
                nanos(health, "timeout"),
                nanos(health, "start-period"),
                nanos(health, "start-interval"),
                retries(health));
    }

    private static long nanos(Healthcheck health, String name) {
        var flag = health.flag(name);
        return flag == null || flag.valueText().isEmpty() ? 0 : (long) Durations.parse(flag.valueText());
    }

    private static long retries(Healthcheck health) {
        var flag = health.flag("retries");
        return flag == null || flag.valueText().isEmpty() ? 0 : Long.parseLong(flag.valueText());
    }
}
