package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.HostOptions;
import io.dflint.options.Arguments;
import java.math.BigDecimal;
import java.util.Locale;

/** The options of {@code dfbuild run} for the privileges and resources of the container. */
final class RunLimits {
    private RunLimits() {}

    static HostOptions apply(Arguments<WorkflowOption> given, HostOptions host) {
        String swap = given.text(WorkflowOption.MEMORY_SWAP);
        String restart = given.text(WorkflowOption.RESTART);
        return host.memory(bytes(given.text(WorkflowOption.MEMORY)))
                .memorySwap(swap.equals("-1") ? -1 : bytes(swap))
                .nanoCpus(number(WorkflowOption.CPUS, given).movePointRight(9).longValue())
                .cpuShares(number(WorkflowOption.CPU_SHARES, given).longValue())
                .cpusetCpus(given.text(WorkflowOption.CPUSET_CPUS))
                .shmSize(bytes(given.text(WorkflowOption.SHM_SIZE)))
                .ulimits(given.all(WorkflowOption.ULIMIT))
                .privileged(given.isOn(WorkflowOption.PRIVILEGED))
                .capabilities(given.all(WorkflowOption.CAP_ADD), given.all(WorkflowOption.CAP_DROP))
                .securityOptions(given.all(WorkflowOption.SECURITY_OPT))
                .readOnlyRoot(given.isOn(WorkflowOption.READ_ONLY))
                .init(given.isOn(WorkflowOption.INIT))
                .restart(restart.isEmpty() ? "no" : restart);
    }

    private static BigDecimal number(WorkflowOption option, Arguments<WorkflowOption> given) {
        String text = given.text(option);
        try {
            return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option.spelling() + ": expected a number, got '" + text + "'", e);
        }
    }

    /** Parses a number with a binary unit: {@code 64m} is 64 MiB. */
    static long bytes(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int end = lower.length();
        while (end > 0 && "kmgtpib ".indexOf(lower.charAt(end - 1)) >= 0) {
            end--;
        }
        String unit = lower.substring(end).strip();
        int power = unit.isEmpty() ? 0 : Math.max(0, "bkmgtp".indexOf(unit.charAt(0)));
        try {
            BigDecimal number = new BigDecimal(lower.substring(0, end).strip());
            return number.multiply(BigDecimal.valueOf(1L << (10 * power))).longValue();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("invalid size '" + text + "'; write a number such as 512m", e);
        }
    }
}
