package io.dflint.lsp.feature.refactor;

import io.dflint.lsp.shell.ShellTree;
import io.dflint.shell.Command;
import io.dflint.shell.ShellNode;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.WordPart;
import java.util.Set;

/** Tells what hands something on from one command to the next in the same shell. */
final class ShellState {
    /** Programs of the shell itself that change it. */
    private static final Set<String> CHANGING = Set.of(
            ".",
            "alias",
            "bg",
            "break",
            "cd",
            "continue",
            "declare",
            "disown",
            "enable",
            "eval",
            "exec",
            "exit",
            "export",
            "fg",
            "getopts",
            "hash",
            "let",
            "local",
            "mapfile",
            "popd",
            "printf",
            "pushd",
            "read",
            "readarray",
            "readonly",
            "return",
            "set",
            "setopt",
            "shift",
            "shopt",
            "source",
            "trap",
            "typeset",
            "ulimit",
            "umask",
            "unalias",
            "unset",
            "wait");

    /** Programs that leave a process behind, or may. */
    private static final Set<String> LEAVING_PROCESSES = Set.of(
            "apache2ctl",
            "apachectl",
            "daemon",
            "daemonize",
            "dbus-daemon",
            "dbus-launch",
            "dockerd",
            "gpg-agent",
            "initctl",
            "invoke-rc.d",
            "mariadbd",
            "mongod",
            "mysqld",
            "mysqld_safe",
            "nginx",
            "nohup",
            "openrc",
            "pg_ctl",
            "pg_ctlcluster",
            "postgres",
            "rabbitmq-server",
            "rc-service",
            "redis-server",
            "screen",
            "service",
            "setsid",
            "ssh-agent",
            "start-stop-daemon",
            "supervisord",
            "systemctl",
            "tmux",
            "Xvfb");

    /** Options with which programs leave a process behind. */
    private static final Set<String> LEAVING_OPTIONS = Set.of(
            "--background", "--daemon", "-daemon", "--daemonize", "--detach", "--detached", "--fork", "--launch");

    private ShellState() {}

    /**
     * Whether commands after a node may see that it ran in their shell, or in their container: another directory, variables, options,
     * jobs, services.
     */
    static boolean isChangedBy(ShellNode node) {
        boolean[] changes = {false};
        ShellTree.visit(node, each -> changes[0] |= changes(each));
        return changes[0];
    }

    private static boolean changes(ShellNode node) {
        return switch (node) {
            case SimpleCommand command -> {
                String name = command.name();
                yield name == null || CHANGING.contains(name) && !isPlainPrintf(command) || leavesProcess(command);
            }
            case Command.Function _, Command.Coprocess _, Command.For _, Command.ArithmeticFor _ -> true;
            case Command.Arithmetic _ -> true;
            case Statement statement -> statement.isBackground();
            case WordPart.Parameter parameter -> parameter.operator().endsWith("=");
            case WordPart.Arithmetic _ -> true;
            default -> false;
        };
    }

    /** Also where another program starts it, as in {@code sudo service x start} and {@code sh -c 'x &'}. */
    private static boolean leavesProcess(SimpleCommand command) {
        for (ShellWord word : command.words()) {
            String text = word.text();
            String program = text.substring(text.lastIndexOf('/') + 1);
            int equals = text.indexOf('=');
            if (LEAVING_PROCESSES.contains(program)
                    || text.startsWith("/etc/init.d/")
                    || LEAVING_OPTIONS.contains(equals < 0 ? text : text.substring(0, equals))
                    || text.replace("&&", "").contains("& ")
                    || text.stripTrailing().endsWith("&")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlainPrintf(SimpleCommand command) {
        return command.isNamed("printf") && !command.hasArg("-v");
    }

    /** Whether a node looks at what the command before it left: its status, its last word, its job. */
    static boolean isReadBy(ShellNode node) {
        boolean[] reads = {false};
        ShellTree.visit(
                node,
                each -> reads[0] |= each instanceof WordPart.Parameter parameter
                        && (parameter.name().equals("?")
                                || parameter.name().equals("!")
                                || parameter.name().equals("_")));
        return reads[0];
    }
}
