package io.dflint.lsp.feature.refactor;

import io.dflint.lsp.shell.ShellTree;
import io.dflint.shell.Command;
import io.dflint.shell.ShellNode;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.WordPart;
import java.util.Set;

/** Detects commands that affect later commands in the same shell. */
final class ShellState {
    /** The builtins that change the state of the shell. */
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

    /** The programs that leave a process running, or may. */
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

    /** The options with which programs leave a process running. */
    private static final Set<String> LEAVING_OPTIONS = Set.of(
            "--background", "--daemon", "-daemon", "--daemonize", "--detach", "--detached", "--fork", "--launch");

    private ShellState() {}

    /**
     * Reports whether later commands may notice that a node ran in the same shell or container, by a changed directory,
     * variables, options, jobs or services.
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

    /**
     * Reports whether a command leaves a process running, also through another program as in {@code sudo service x
     * start} and {@code sh -c 'x &'}.
     */
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

    /** Reports whether a node uses what the command before it left: its status, its last word or its job. */
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
