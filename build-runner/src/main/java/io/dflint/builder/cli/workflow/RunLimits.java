package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.HostOptions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Options of {@code dfbuild run} that say what the container may do and use. */
final class RunLimits {
    @Option(
            names = {"-m", "--memory"},
            paramLabel = "BYTES",
            description = "Most memory, for instance 512m.")
    private String memory = "";

    @Option(names = "--memory-swap", paramLabel = "BYTES", description = "Most memory and swap together; -1 for any.")
    private String memorySwap = "";

    @Option(names = "--cpus", paramLabel = "NUMBER", description = "Most processors, for instance 1.5.")
    private String cpus = "";

    @Option(
            names = {"-c", "--cpu-shares"},
            paramLabel = "N",
            description = "Weight among containers.")
    private long cpuShares;

    @Option(names = "--cpuset-cpus", paramLabel = "LIST", description = "Processors to use, for instance 0-2,4.")
    private String cpuset = "";

    @Option(names = "--shm-size", paramLabel = "BYTES", description = "Size of /dev/shm.")
    private String shmSize = "";

    @Option(names = "--ulimit", paramLabel = "NAME=SOFT[:HARD]", description = "Limit of the kernel's.")
    private List<String> ulimits = new ArrayList<>();

    @Option(names = "--privileged", description = "All rights of the machine.")
    private boolean privileged;

    @Option(names = "--cap-add", paramLabel = "CAPABILITY", description = "Right to add.")
    private List<String> capAdd = new ArrayList<>();

    @Option(names = "--cap-drop", paramLabel = "CAPABILITY", description = "Right to take away.")
    private List<String> capDrop = new ArrayList<>();

    @Option(names = "--security-opt", paramLabel = "OPTION", description = "Option of a security module.")
    private List<String> securityOptions = new ArrayList<>();

    @Option(names = "--read-only", description = "No changes of the container's files.")
    private boolean readOnly;

    @Option(names = "--init", description = "A small init process that passes on signals and reaps processes.")
    private boolean init;

    @Option(
            names = "--restart",
            defaultValue = "no",
            paramLabel = "POLICY",
            description = "no, always, unless-stopped or on-failure[:COUNT].")
    private String restart = "no";

    HostOptions apply(HostOptions host) {
        return host.memory(bytes(memory))
                .memorySwap(memorySwap.equals("-1") ? -1 : bytes(memorySwap))
                .nanoCpus(nanoCpus())
                .cpuShares(cpuShares)
                .cpusetCpus(cpuset)
                .shmSize(bytes(shmSize))
                .ulimits(ulimits)
                .privileged(privileged)
                .capabilities(capAdd, capDrop)
                .securityOptions(securityOptions)
                .readOnlyRoot(readOnly)
                .init(init)
                .restart(restart);
    }

    private long nanoCpus() {
        try {
            return cpus.isEmpty() ? 0 : new BigDecimal(cpus).movePointRight(9).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("--cpus is a number such as 1.5, not " + cpus, e);
        }
    }

    /** A number with a binary unit: {@code 64m} is 64 MiB. */
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
            throw new IllegalArgumentException("a size is a number such as 512m, not " + text, e);
        }
    }
}
