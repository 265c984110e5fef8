package io.dflint.lint.command;

import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.List;

/**
 * Programs that install packages.
 *
 * <p>Options with a value are listed, so that a value in the next word is not taken for a package.
 */
public enum PackageTool {
    APT_GET(
            names("apt-get"),
            names("install"),
            names(
                    "t",
                    "target-release",
                    "o",
                    "option",
                    "c",
                    "config-file",
                    "default-release",
                    "a",
                    "host-architecture",
                    "P",
                    "build-profiles")),
    APT(names("apt", "aptitude"), names("install"), names("t", "target-release", "o", "option", "c", "config-file")),
    CONDA(
            names("conda", "mamba", "micromamba"),
            names("install", "create", "update", "upgrade"),
            names("c", "channel", "n", "name", "p", "prefix", "f", "file")),
    APK(
            names("apk"),
            names("add"),
            names(
                    "t",
                    "virtual",
                    "repository",
                    "X",
                    "p",
                    "root",
                    "arch",
                    "cache-dir",
                    "keys-dir",
                    "repositories-file",
                    "wait",
                    "cache-max-age")),
    YUM(
            names("yum"),
            names("install", "groupinstall", "localinstall"),
            names(
                    "c",
                    "config",
                    "d",
                    "debuglevel",
                    "e",
                    "x",
                    "exclude",
                    "enablerepo",
                    "disablerepo",
                    "releasever",
                    "R",
                    "installroot",
                    "setopt")),
    DNF(
            names("dnf", "microdnf"),
            names("install", "groupinstall", "localinstall"),
            names(
                    "c",
                    "config",
                    "d",
                    "debuglevel",
                    "e",
                    "x",
                    "exclude",
                    "enablerepo",
                    "disablerepo",
                    "repo",
                    "releasever",
                    "installroot",
                    "setopt",
                    "forcearch")),
    ZYPPER(
            names("zypper"),
            names("install", "in"),
            names("t", "type", "r", "repo", "from", "R", "root", "c", "config")),
    NPM(
            names("npm"),
            names("install"),
            names(
                    "loglevel",
                    "registry",
                    "prefix",
                    "C",
                    "cache",
                    "userconfig",
                    "omit",
                    "include",
                    "tag",
                    "workspace",
                    "w")),
    PIP(
            names(),
            names("install"),
            names(
                    "abi",
                    "b",
                    "build",
                    "e",
                    "editable",
                    "extra-index-url",
                    "f",
                    "find-links",
                    "i",
                    "index-url",
                    "implementation",
                    "no-binary",
                    "only-binary",
                    "platform",
                    "prefix",
                    "progress-bar",
                    "proxy",
                    "python",
                    "python-version",
                    "root",
                    "root-user-action",
                    "src",
                    "t",
                    "target",
                    "trusted-host",
                    "upgrade-strategy",
                    "timeout",
                    "retries",
                    "cache-dir",
                    "log",
                    "cert",
                    "client-cert",
                    "r",
                    "requirement",
                    "c",
                    "constraint",
                    "config-settings",
                    "report",
                    "index",
                    "keyring-provider")),
    YARN(names("yarn"), names("install"), names());

    private final List<String> programs;
    private final String[] programNames;
    private final List<String> verbs;
    private final String[] valueOptions;

    PackageTool(List<String> programs, List<String> verbs, List<String> valueOptions) {
        this.programs = programs;
        programNames = programs.isEmpty() ? new String[] {"pip*", "python*"} : programs.toArray(String[]::new);
        this.verbs = verbs;
        this.valueOptions = valueOptions.toArray(String[]::new);
    }

    private static List<String> names(String... names) {
        return List.of(names);
    }

    /** The programs of this tool, as for {@link io.dflint.lint.facts.Facts#commandsOf}. */
    public String[] programs() {
        return programNames.clone();
    }

    /** Reports whether a command runs this tool. */
    public boolean runs(SimpleCommand command) {
        String program = command.program();
        if (program == null) {
            return false;
        }
        return this == PIP ? Pip.runs(command, program) : programs.contains(program);
    }

    /** Reports whether a command installs packages with this tool. */
    public boolean installs(SimpleCommand command) {
        if (!runs(command)) {
            return false;
        }
        for (String verb : verbs) {
            if (command.hasArg(verb)) {
                return true;
            }
        }
        return false;
    }

    /** Reports whether a command only simulates the installation, or downloads without installing. */
    public boolean onlyPretends(SimpleCommand command) {
        return switch (this) {
            case APT_GET, APT ->
                command.hasFlag("s", "simulate", "just-print", "dry-run", "recon", "no-act", "print-uris");
            case APK -> command.hasFlag("s", "simulate");
            case ZYPPER -> command.hasFlag("D", "dry-run");
            default -> false;
        };
    }

    /** Returns the words of a command that are neither options nor their values. */
    public List<ShellWord> operands(SimpleCommand command) {
        return command.operands(valueOptions);
    }

    /** Returns the packages that an installing command names: its operands without the verbs. */
    public List<ShellWord> packages(SimpleCommand command) {
        return withoutVerbs(operands(command));
    }

    /** Returns the operands without the verbs. */
    public List<ShellWord> withoutVerbs(List<ShellWord> operands) {
        List<ShellWord> found = new ArrayList<>();
        for (ShellWord word : operands) {
            if (!verbs.contains(word.text())) {
                found.add(word);
            }
        }
        return found;
    }
}
