package io.dflint.lint.compat.hadolint.kit;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.command.Pip;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.List;

/** The options with values of package managers that hadolint knows. It treats the values of others as packages. */
public final class ToolOptions {
    private ToolOptions() {}

    private static String[] withValues(PackageTool tool) {
        return switch (tool) {
            case APT_GET -> new String[] {"t", "target-release"};
            case APT -> new String[] {"t", "target-release"};
            case APK -> new String[] {"t", "virtual", "repository", "X"};
            case NPM -> new String[] {"loglevel", "registry"};
            case PIP ->
                new String[] {
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
                    "upgrade-strategy"
                };
            default -> new String[0];
        };
    }

    /** Returns the words of a command that are neither options nor their values. */
    public static List<ShellWord> operands(PackageTool tool, SimpleCommand command) {
        return command.operands(withValues(tool));
    }

    /** Returns the packages that an installing command names: its operands without the verbs. */
    public static List<ShellWord> packages(PackageTool tool, SimpleCommand command) {
        return tool.withoutVerbs(operands(tool, command));
    }

    /** Returns the operands after {@code pip install}. */
    public static List<ShellWord> requirements(SimpleCommand command) {
        return Pip.behindInstall(operands(PackageTool.PIP, command));
    }
}
