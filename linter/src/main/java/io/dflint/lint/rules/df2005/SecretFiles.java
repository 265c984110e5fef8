package io.dflint.lint.rules.df2005;

import io.dflint.instruction.Mount;
import io.dflint.instruction.Run;
import io.dflint.lint.command.ProgramCall;
import io.dflint.shell.Command;
import io.dflint.shell.CommandSite;
import io.dflint.shell.Enclosure;
import io.dflint.shell.Redirection;
import io.dflint.shell.ShellScope.Field;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.call.Invocation;
import io.dflint.text.LogicalText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Determines where a RUN reads mounted secrets, and where it writes them. */
final class SecretFiles {
    private SecretFiles() {}

    /** The files created by the secret mounts of a RUN. */
    static Set<String> of(Run run) {
        Set<String> found = new HashSet<>();
        for (Mount mount : run.mounts()) {
            LogicalText target = mount.target();
            LogicalText id = mount.option("id");
            if (mount.type().equals("secret") && mount.option("env") == null) {
                if (target != null) {
                    found.add(target.toString());
                } else if (id != null) {
                    found.add("/run/secrets/" + id);
                }
            }
        }
        return found;
    }

    /** The paths that the calls of a step remove. */
    static Set<String> removed(List<ProgramCall> step) {
        Set<String> removed = new HashSet<>();
        for (ProgramCall call : step) {
            if (call.isOf("rm", "shred", "unlink")) {
                for (Field argument : call.arguments()) {
                    removed.add(argument.text());
                }
            }
        }
        return removed;
    }

    /** Returns the secret whose content a call reads to print or copy it, or null if there is none. */
    static @Nullable String read(ProgramCall call, Set<String> secrets) {
        if (!call.isOf("cat", "cp", "install", "mv", "ln", "base64", "tr", "sed")) {
            return null;
        }
        for (Field argument : call.arguments()) {
            if (secrets.contains(argument.text())) {
                return argument.text();
            }
        }
        return null;
    }

    /**
     * Returns the file written by a call, by the command around its substitution or by a tee after it, or null if there
     * is none.
     */
    static @Nullable String written(ProgramCall call) {
        CommandSite site = call.site();
        if (call.isOf("cp", "install", "mv")) {
            return call.arguments().getLast().text();
        }
        for (Command command : site.pipeline().commands()) {
            if (command instanceof SimpleCommand simple
                    && simple.isNamed("tee")
                    && !simple.operands().isEmpty()) {
                return simple.operands().getFirst().text();
            }
        }
        String file = output(site.command());
        Enclosure enclosure = site.enclosure();
        SimpleCommand around = enclosure == null ? null : enclosure.command();
        Invocation printer = file == null && around != null ? Invocation.of(around) : null;
        // A program that takes the secret as an argument writes something else.
        return printer != null
                        && (printer.program().equals("echo")
                                || printer.program().equals("printf"))
                ? output(printer.command())
                : file;
    }

    private static @Nullable String output(SimpleCommand command) {
        for (Redirection redirection : command.redirections()) {
            boolean writes = redirection.operator() == Redirection.Operator.OUTPUT
                    || redirection.operator() == Redirection.Operator.APPEND
                    || redirection.operator() == Redirection.Operator.CLOBBER;
            if (writes && redirection.descriptor() <= 1) {
                return redirection.target().text();
            }
        }
        return null;
    }

    /** Reports whether a file does not end up in a layer: it is removed by the same step, a device, or in a mount. */
    static boolean isKeptOut(String file, Run run, Set<String> removed) {
        if (removed.contains(file) || file.startsWith("/dev/") || file.startsWith("/run/secrets/")) {
            return true;
        }
        for (Mount mount : run.mounts()) {
            LogicalText target = mount.target();
            if (target != null && !mount.type().equals("secret") && file.startsWith(target + "/")) {
                return true;
            }
        }
        return false;
    }
}
