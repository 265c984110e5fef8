package io.dflint.builder.cli;

import io.dflint.builder.daemon.HostOptions;
import io.dflint.builder.plan.ByteSize;
import io.dflint.options.Arguments;
import io.dflint.options.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The options for the containers of RUN: limits, hosts and security. */
final class LimitOptions {
    private final Arguments<BuildOption> arguments;
    private final Map<String, String> inputs = new LinkedHashMap<>();
    private final List<Consumer<HostOptions>> settings = new ArrayList<>();

    /** @throws UsageException if a value is invalid */
    LimitOptions(Arguments<BuildOption> arguments) throws UsageException {
        this.arguments = arguments;
        hosts();
        List<String> ulimits = arguments.all(BuildOption.ULIMIT);
        checkUlimits(ulimits);
        settings.add(host -> host.ulimits(ulimits));
        long shm = size(BuildOption.SHM_SIZE);
        settings.add(host -> host.shmSize(shm));
        long memory = size(BuildOption.MEMORY);
        settings.add(host -> host.memory(memory));
        long swap = arguments.text(BuildOption.MEMORY_SWAP).equals("-1") ? -1 : size(BuildOption.MEMORY_SWAP);
        settings.add(host -> host.memorySwap(swap));
        long shares = number(BuildOption.CPU_SHARES);
        settings.add(host -> host.cpuShares(shares));
        long period = number(BuildOption.CPU_PERIOD);
        settings.add(host -> host.cpuPeriod(period));
        long quota = number(BuildOption.CPU_QUOTA);
        settings.add(host -> host.cpuQuota(quota));
        settings.add(host -> host.cpusetCpus(arguments.text(BuildOption.CPUSET_CPUS)));
        settings.add(host -> host.cpusetMems(arguments.text(BuildOption.CPUSET_MEMS)));
        settings.add(host -> host.cgroupParent(arguments.text(BuildOption.CGROUP_PARENT)));
        settings.add(host -> host.securityOptions(arguments.all(BuildOption.SECURITY_OPT)));
        settings.add(host -> host.isolation(arguments.text(BuildOption.ISOLATION)));
        for (BuildOption option : List.of(BuildOption.ULIMIT, BuildOption.SHM_SIZE)) {
            if (arguments.has(option)) {
                inputs.put(option.spelling().substring(2), String.join(" ", arguments.all(option)));
            }
        }
    }

    /** Reads hosts. As in BuildKit, their names affect the cache but their addresses do not. */
    private void hosts() throws UsageException {
        List<String> hosts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String text : arguments.all(BuildOption.ADD_HOST)) {
            int end = text.indexOf('=');
            end = end < 0 ? text.indexOf(':') : end;
            if (end <= 0 || end == text.length() - 1) {
                throw new UsageException("--add-host: expected NAME:ADDRESS, got " + text);
            }
            names.add(text.substring(0, end));
            String address = text.substring(end + 1);
            if (address.startsWith("[") && address.endsWith("]")) {
                address = address.substring(1, address.length() - 1);
            }
            hosts.add(text.substring(0, end) + ":" + address);
        }
        settings.add(host -> host.extraHosts(hosts));
        if (!names.isEmpty()) {
            inputs.put("add-host", String.join(" ", names));
        }
    }

    private static void checkUlimits(List<String> ulimits) throws UsageException {
        try {
            new HostOptions().ulimits(ulimits);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private long size(BuildOption option) throws UsageException {
        String text = arguments.text(option);
        long size = text.isEmpty() ? 0 : ByteSize.parse(text);
        if (size < 0) {
            throw new UsageException(option.spelling() + ": expected a number of bytes such as 512m, got " + text);
        }
        return size;
    }

    private long number(BuildOption option) throws UsageException {
        String text = arguments.text(option);
        try {
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new UsageException(option.spelling() + ": expected a number, got " + text);
        }
    }

    /** Applies all settings to the options of a container. */
    void apply(HostOptions host) {
        settings.forEach(setting -> setting.accept(host));
    }

    /** The settings that affect the cache. */
    Map<String, String> inputs() {
        return inputs;
    }
}
