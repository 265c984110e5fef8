package io.dflint.lsp.feature.completion;

import io.dflint.lsp.feature.completion.Proposal.Kind;
import java.util.List;

/** Proposes common subcommands and options of package managers in images. */
final class PackageManagers {

    /**
     * A subcommand or option of a program.
     *
     * @param word the subcommand or option
     * @param of the subcommand that an option belongs to; empty for a subcommand
     */
    private record Entry(String word, String of, String summary) {}

    private static final List<Entry> APT = List.of(
            new Entry("update", "", "updates the package lists"),
            new Entry("install", "", "installs packages"),
            new Entry("upgrade", "", "installs newer versions"),
            new Entry("purge", "", "removes packages with their configuration"),
            new Entry("autoremove", "", "removes packages that are no longer needed"),
            new Entry("clean", "", "removes downloaded packages"),
            new Entry("--no-install-recommends", "install", "without recommended packages"),
            new Entry("-y", "install", "asks nothing"),
            new Entry("-y", "upgrade", "asks nothing"),
            new Entry("-y", "purge", "asks nothing"),
            new Entry("-y", "autoremove", "asks nothing"));

    private static final List<Entry> APK = List.of(
            new Entry("add", "", "installs packages"),
            new Entry("del", "", "removes packages"),
            new Entry("update", "", "updates the package lists"),
            new Entry("upgrade", "", "installs newer versions"),
            new Entry("--no-cache", "add", "does not keep package lists"),
            new Entry("--no-cache", "upgrade", "does not keep package lists"),
            new Entry("--virtual", "add", "names the group of packages, to remove them later"));

    private static final List<Entry> DNF = List.of(
            new Entry("install", "", "installs packages"),
            new Entry("update", "", "installs newer versions"),
            new Entry("remove", "", "removes packages"),
            new Entry("clean", "", "removes caches: clean all"),
            new Entry("-y", "install", "asks nothing"),
            new Entry("-y", "update", "asks nothing"),
            new Entry("-y", "remove", "asks nothing"),
            new Entry("--nodocs", "install", "without documentation"),
            new Entry("--setopt=install_weak_deps=False", "install", "without recommended packages"));

    private static final List<Entry> PIP = List.of(
            new Entry("install", "", "installs packages"),
            new Entry("--no-cache-dir", "install", "does not keep downloads"),
            new Entry("--require-hashes", "install", "requires a hash for every package"),
            new Entry("--no-deps", "install", "without dependencies"),
            new Entry("-r", "install", "installs the packages listed in a file"));

    private static final List<Entry> NPM = List.of(
            new Entry("ci", "", "installs exactly what the lock file says"),
            new Entry("install", "", "installs packages"),
            new Entry("run", "", "runs a script of the package"),
            new Entry("cache", "", "manages the cache: cache clean --force"),
            new Entry("--omit=dev", "ci", "without development dependencies"),
            new Entry("--omit=dev", "install", "without development dependencies"),
            new Entry("--ignore-scripts", "ci", "does not run package scripts"),
            new Entry("--ignore-scripts", "install", "does not run package scripts"));

    private PackageManagers() {}

    private static List<Entry> entries(String program) {
        return switch (program) {
            case "apt-get", "apt" -> APT;
            case "apk" -> APK;
            case "dnf", "yum", "microdnf" -> DNF;
            case "pip", "pip3" -> PIP;
            case "npm" -> NPM;
            default -> List.of();
        };
    }

    /** Adds proposals that continue a command. */
    static void add(ShellCommand command, List<Proposal> to) {
        String subcommand = "";
        for (String argument : command.arguments()) {
            if (!argument.startsWith("-")) {
                subcommand = argument;
                break;
            }
        }
        String written = command.word().toString();
        // Options are only proposed after a dash, since a package name may be written there as well.
        if (!subcommand.isEmpty() && !written.startsWith("-")) {
            return;
        }
        for (Entry entry : entries(command.program())) {
            if (entry.of().equals(subcommand)
                    && Prefix.matches(entry.word(), written)
                    && !command.arguments().contains(entry.word())) {
                to.add(Proposal.plain(Kind.VALUE, entry.word()).detail(entry.summary()));
            }
        }
    }
}
