package io.dflint.builder.daemon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The resources of the machine that a container gets: networks, mounts, limits. Only differences from the daemon's
 * defaults need to be set.
 */
public final class HostOptions {
    private static final String CONTAINER = "container:";

    private final Map<String, @Nullable Object> json = new LinkedHashMap<>();
    private final List<Object> mounts = new ArrayList<>();

    /**
     * Sets the network: {@code bridge}, {@code host}, {@code none}, the name of a network or {@code container:ID};
     * empty for the default.
     */
    public HostOptions network(String mode) {
        return text("NetworkMode", mode);
    }

    /** The ID of the container whose network is joined; empty for none. */
    public String joinedContainer() {
        String mode = String.valueOf(json.getOrDefault("NetworkMode", ""));
        return mode.startsWith(CONTAINER) ? mode.substring(CONTAINER.length()) : "";
    }

    public HostOptions mount(Mount mount) {
        mounts.add(mount.toJson());
        return this;
    }

    /** Adds mounts in the short form {@code source:target[:options]}. */
    public HostOptions binds(List<String> binds) {
        return list("Binds", binds);
    }

    /** Adds in-memory file systems, by path, with options such as {@code size=64m}. */
    public HostOptions tmpfs(Map<String, String> paths) {
        if (!paths.isEmpty()) {
            json.put("Tmpfs", Map.copyOf(paths));
        }
        return this;
    }

    /** Adds entries for the hosts file, each {@code name:address}. */
    public HostOptions extraHosts(List<String> hosts) {
        return list("ExtraHosts", hosts);
    }

    public HostOptions dns(List<String> servers) {
        return list("Dns", servers);
    }

    /** Sets the size of /dev/shm in bytes; 0 for the default. */
    public HostOptions shmSize(long bytes) {
        return number("ShmSize", bytes);
    }

    /**
     * Sets resource limits in the syntax of the command line, each {@code name=soft[:hard]}. The hard limit defaults to
     * the soft one.
     */
    public HostOptions ulimits(List<String> limits) {
        List<Object> all = new ArrayList<>();
        for (String limit : limits) {
            all.add(ulimit(limit));
        }
        if (!all.isEmpty()) {
            json.put("Ulimits", all);
        }
        return this;
    }

    private static final long UNLIMITED = -1;

    /** The names of {@code getrlimit}. */
    private static final List<String> ULIMITS = List.of(
            "core",
            "cpu",
            "data",
            "fsize",
            "locks",
            "memlock",
            "msgqueue",
            "nice",
            "nofile",
            "nproc",
            "rss",
            "rtprio",
            "rttime",
            "sigpending",
            "stack");

    private static Map<String, @Nullable Object> ulimit(String limit) {
        int equals = limit.indexOf('=');
        int colon = limit.indexOf(':', equals);
        if (equals <= 0) {
            throw new IllegalArgumentException("--ulimit: expected NAME=SOFT[:HARD], got " + limit);
        }
        if (!ULIMITS.contains(limit.substring(0, equals))) {
            throw new IllegalArgumentException("--ulimit: unknown limit " + limit.substring(0, equals) + "; use one of "
                    + String.join(", ", ULIMITS));
        }
        try {
            long soft = Long.parseLong(limit.substring(equals + 1, colon < 0 ? limit.length() : colon));
            long hard = colon < 0 ? soft : Long.parseLong(limit.substring(colon + 1));
            if (hard != UNLIMITED && (soft == UNLIMITED || soft > hard)) {
                throw new IllegalArgumentException("--ulimit: the soft limit is above the hard limit: " + limit);
            }
            return Map.of("Name", limit.substring(0, equals), "Soft", soft, "Hard", hard);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--ulimit: expected numbers, got " + limit, e);
        }
    }

    /** Sets the memory limit in bytes; 0 for no limit. */
    public HostOptions memory(long bytes) {
        return number("Memory", bytes);
    }

    /** Sets the limit for memory and swap together in bytes; -1 for no limit, 0 for the default. */
    public HostOptions memorySwap(long bytes) {
        return number("MemorySwap", bytes);
    }

    public HostOptions cpuShares(long shares) {
        return number("CpuShares", shares);
    }

    /** Sets the CPU period in microseconds, the unit of the quota as well. */
    public HostOptions cpuPeriod(long period) {
        return number("CpuPeriod", period);
    }

    public HostOptions cpuQuota(long quota) {
        return number("CpuQuota", quota);
    }

    public HostOptions nanoCpus(long billionths) {
        return number("NanoCpus", billionths);
    }

    /** Sets the CPUs as a list such as {@code 0-2,4}. */
    public HostOptions cpusetCpus(String cpus) {
        return text("CpusetCpus", cpus);
    }

    public HostOptions cpusetMems(String nodes) {
        return text("CpusetMems", nodes);
    }

    public HostOptions cgroupParent(String parent) {
        return text("CgroupParent", parent);
    }

    public HostOptions securityOptions(List<String> options) {
        return list("SecurityOpt", options);
    }

    public HostOptions isolation(String isolation) {
        return text("Isolation", isolation);
    }

    public HostOptions privileged(boolean privileged) {
        return flag("Privileged", privileged);
    }

    public HostOptions capabilities(List<String> added, List<String> dropped) {
        list("CapAdd", added);
        return list("CapDrop", dropped);
    }

    public HostOptions readOnlyRoot(boolean readOnly) {
        return flag("ReadonlyRootfs", readOnly);
    }

    /** Sets whether the daemon removes the container when it ends. */
    public HostOptions autoRemove(boolean remove) {
        return flag("AutoRemove", remove);
    }

    /** Sets whether a small init process reaps orphaned processes in the container. */
    public HostOptions init(boolean init) {
        return flag("Init", init);
    }

    /** Sets the restart policy: {@code no}, {@code always}, {@code unless-stopped} or {@code on-failure[:count]}. */
    public HostOptions restart(String policy) {
        if (!policy.isEmpty() && !policy.equals("no")) {
            int colon = policy.indexOf(':');
            String name = colon < 0 ? policy : policy.substring(0, colon);
            int count = colon < 0 ? 0 : Integer.parseInt(policy.substring(colon + 1));
            json.put("RestartPolicy", Map.of("Name", name, "MaximumRetryCount", count));
        }
        return this;
    }

    /** Sets the initial size of the container's terminal. */
    public HostOptions consoleSize(int rows, int columns) {
        json.put("ConsoleSize", List.of(rows, columns));
        return this;
    }

    /** Keeps the daemon from logging the output, which is read through an attachment. */
    public HostOptions withoutLog() {
        json.put("LogConfig", Map.of("Type", "none"));
        return this;
    }

    /**
     * Publishes ports.
     *
     * @param bindings the host addresses for each container port {@code port/protocol}; each address is {@code [ip,
     *     host port]}, where an empty host port stands for any
     */
    public HostOptions ports(Map<String, List<List<String>>> bindings) {
        Map<String, @Nullable Object> ports = new LinkedHashMap<>();
        bindings.forEach((port, addresses) -> {
            List<Object> entries = new ArrayList<>();
            for (List<String> address : addresses) {
                entries.add(Map.of("HostIp", address.get(0), "HostPort", address.get(1)));
            }
            ports.put(port, entries);
        });
        if (!ports.isEmpty()) {
            json.put("PortBindings", ports);
        }
        return this;
    }

    public HostOptions publishAll(boolean all) {
        return flag("PublishAllPorts", all);
    }

    private HostOptions text(String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
        return this;
    }

    private HostOptions number(String name, long value) {
        if (value != 0) {
            json.put(name, value);
        }
        return this;
    }

    private HostOptions flag(String name, boolean value) {
        if (value) {
            json.put(name, true);
        }
        return this;
    }

    private HostOptions list(String name, List<String> values) {
        if (!values.isEmpty()) {
            json.put(name, List.copyOf(values));
        }
        return this;
    }

    Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(json);
        if (!mounts.isEmpty()) {
            all.put("Mounts", List.copyOf(mounts));
        }
        return all;
    }
}
