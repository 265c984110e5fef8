package io.dflint.lint.rules.df3016;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellOperator;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports changes of the shell's own state at the end of a RUN, where they are lost. */
public final class DF3016 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3016", "Set what later instructions need by ENV", Severity.WARNING)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (RunScript run : input.facts().runs()) {
            CommandSite last = run.commands().isEmpty() ? null : run.commands().getLast();
            if (last == null || last.enclosure() != null || last.pipeline().isPiped()) {
                SimpleCommand export = onlyExport(run);
                if (export != null) {
                    report.at(
                            run.instruction(),
                            export.range(),
                            Lost.by(export) + " only; put the commands that need it after it in the same RUN");
                }
                continue;
            }
            if (last.statement().isBackground()) {
                report.at(
                        run.instruction(),
                        last.command().range(),
                        "the background process ends with this RUN; start it in CMD, or in the RUN that needs it");
                continue;
            }
            String advice = last.statementIndex() > 0 && isAlternative(last) ? null : advice(run, last.command());
            if (advice != null) {
                report.at(run.instruction(), last.command().range(), Lost.by(last.command()) + " only; " + advice);
            }
        }
    }

    /** Returns the first {@code export} of a RUN whose commands only test and set variables, or null. */
    private static @Nullable SimpleCommand onlyExport(RunScript run) {
        SimpleCommand first = null;
        for (CommandSite site : run.commands()) {
            SimpleCommand command = site.command();
            String name = String.valueOf(command.name());
            switch (name) {
                case "export" ->
                    first = first == null && !command.declarations().isEmpty() ? command : first;
                case "[", "test", "true", ":", "echo" -> {
                    if (!command.redirections().isEmpty()) {
                        return null;
                    }
                }
                default -> {
                    if (!command.words().isEmpty() || !command.redirections().isEmpty()) {
                        return null;
                    }
                }
            }
        }
        return first;
    }

    private static boolean isAlternative(CommandSite site) {
        ShellOperator before = site.operatorBefore();
        return before != null && before.kind() == ShellOperator.Kind.OR;
    }

    /** Returns what to do instead of a last command that only changes its shell, or null for any other command. */
    private static @Nullable String advice(RunScript run, SimpleCommand command) {
        String name = command.name();
        if (name == null || command.args().isEmpty()) {
            return null;
        }
        String first = command.args().getFirst().text();
        return switch (name) {
            case "export" -> "use " + Lost.env(command) + ", or put the commands that need it after it in the same RUN";
            case "source", "." ->
                isEnvironment(first)
                        ? "use ENV for its variables, or put the commands that need them after it in the same RUN"
                        : null;
            case "cd" ->
                // DL3003 covers a RUN that begins this way.
                run.commands().size() > 1 || !first.startsWith("/")
                        ? first.startsWith("-") ? "remove it" : "use WORKDIR " + first
                        : null;
            case "alias" -> "write a script into a directory of PATH";
            case "umask", "ulimit" ->
                // Without a value, they print the current one.
                command.args().getLast().text().startsWith("-")
                        ? null
                        : "put the commands that need it after it in the same RUN";
            case "set", "shopt" -> first.startsWith("-") ? "use SHELL [\"/bin/bash\", \"" + options(command) : null;
            case "conda", "mamba", "micromamba" ->
                first.equals("activate") ? "use ENV PATH=…, or " + name + " run in later instructions" : null;
            case "newgrp" -> "remove it: a container gets the groups of its user when it starts";
            case "su" -> run.commands().getLast().command().redirections().isEmpty() ? userOnly(command) : null;
            default -> null;
        };
    }

    /** Returns what to write instead of {@code su} without a command, whose shell ends at once, or null. */
    private static @Nullable String userOnly(SimpleCommand command) {
        List<ShellWord> args = command.args();
        for (ShellWord word : args.subList(0, args.size() - 1)) {
            if (!word.is("-") && !word.is("-l") && !word.is("--login")) {
                return null;
            }
        }
        String user = args.getLast().text();
        return user.startsWith("-") ? null : "use USER " + user;
    }

    private static String options(SimpleCommand command) {
        StringBuilder out = new StringBuilder();
        for (ShellWord word : command.args()) {
            out.append(out.isEmpty() ? "" : " ").append(word.text());
        }
        String options = out.toString();
        return "set".equals(command.name()) ? options.replace(" ", "\", \"") + "\", \"-c\"]" : "-O\", …, \"-c\"]";
    }

    /** Reports whether a file only sets variables and functions; other scripts that are sourced may do anything. */
    private static boolean isEnvironment(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return switch (file) {
            case "activate",
                    "env",
                    ".env",
                    "environment",
                    "profile",
                    ".profile",
                    ".bashrc",
                    ".bash_profile",
                    ".zshrc",
                    "bashrc",
                    "bash.bashrc",
                    "nvm.sh",
                    "cargo/env",
                    "setup.bash",
                    "setvars.sh",
                    "env.sh",
                    "setenv.sh",
                    "emsdk_env.sh",
                    "sdkman-init.sh",
                    "conda.sh" -> true;
            default -> path.startsWith("/etc/profile.d/");
        };
    }
}
