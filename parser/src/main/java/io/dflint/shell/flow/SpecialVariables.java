package io.dflint.shell.flow;

import java.util.Set;

/** The variables that shells set or read themselves. */
public final class SpecialVariables {
    private static final Set<String> NUMBERS = Set.of(
            "$",
            "-",
            "?",
            "!",
            "#",
            "BASHPID",
            "BASH_ARGC",
            "BASH_LINENO",
            "BASH_SUBSHELL",
            "EUID",
            "EPOCHREALTIME",
            "EPOCHSECONDS",
            "LINENO",
            "OPTIND",
            "PPID",
            "RANDOM",
            "READLINE_ARGUMENT",
            "READLINE_MARK",
            "READLINE_POINT",
            "SECONDS",
            "SHELLOPTS",
            "SHLVL",
            "SRANDOM",
            "UID",
            "COLUMNS",
            "HISTFILESIZE",
            "HISTSIZE",
            "LINES");

    private static final Set<String> ENVIRONMENT = Set.of(
            "BASH",
            "BASHOPTS",
            "BASHPID",
            "BASH_ALIASES",
            "BASH_ARGC",
            "BASH_ARGV",
            "BASH_ARGV0",
            "BASH_CMDS",
            "BASH_COMMAND",
            "BASH_COMPAT",
            "BASH_ENV",
            "BASH_EXECUTION_STRING",
            "BASH_LINENO",
            "BASH_LOADABLES_PATH",
            "BASH_REMATCH",
            "BASH_SOURCE",
            "BASH_SUBSHELL",
            "BASH_VERSINFO",
            "BASH_VERSION",
            "BASH_XTRACEFD",
            "CDPATH",
            "CHILD_MAX",
            "COLUMNS",
            "COMPREPLY",
            "COMP_CWORD",
            "COMP_KEY",
            "COMP_LINE",
            "COMP_POINT",
            "COMP_TYPE",
            "COMP_WORDBREAKS",
            "COMP_WORDS",
            "COPROC",
            "DIRSTACK",
            "EMACS",
            "ENV",
            "EPOCHREALTIME",
            "EPOCHSECONDS",
            "EUID",
            "EXECIGNORE",
            "FCEDIT",
            "FIGNORE",
            "FUNCNAME",
            "FUNCNEST",
            "GLOBIGNORE",
            "GROUPS",
            "HISTCMD",
            "HISTCONTROL",
            "HISTFILE",
            "HISTFILESIZE",
            "HISTIGNORE",
            "HISTSIZE",
            "HISTTIMEFORMAT",
            "HOME",
            "HOSTFILE",
            "HOSTNAME",
            "HOSTTYPE",
            "IFS",
            "IGNOREEOF",
            "INPUTRC",
            "INSIDE_EMACS",
            "LANG",
            "LINENO",
            "LINES",
            "MACHTYPE",
            "MAIL",
            "MAILCHECK",
            "MAILPATH",
            "MAPFILE",
            "OLDPWD",
            "OPTARG",
            "OPTERR",
            "OPTIND",
            "OSTYPE",
            "PATH",
            "PIPESTATUS",
            "POSIXLY_CORRECT",
            "PPID",
            "PROMPT_COMMAND",
            "PROMPT_DIRTRIM",
            "PS0",
            "PS1",
            "PS2",
            "PS3",
            "PS4",
            "PWD",
            "RANDOM",
            "READLINE_ARGUMENT",
            "READLINE_LINE",
            "READLINE_MARK",
            "READLINE_POINT",
            "REPLY",
            "SECONDS",
            "SHELL",
            "SHELLOPTS",
            "SHLVL",
            "SRANDOM",
            "TERM",
            "TIMEFORMAT",
            "TMOUT",
            "TMPDIR",
            "UID",
            "USER",
            "XDG_RUNTIME_DIR");

    private SpecialVariables() {}

    /** Reports whether the value is never split, because it is a number or consists of letters and colons. */
    public static boolean isWord(String name) {
        return NUMBERS.contains(name);
    }

    /** Reports whether the value is a whole number. */
    public static boolean isNumber(String name) {
        return switch (name) {
            case "-", "SHELLOPTS" -> false;
            default -> NUMBERS.contains(name);
        };
    }

    /** Reports whether it is a positional parameter or a special parameter such as {@code $?}. */
    public static boolean isParameter(String name) {
        return name.length() == 1 && "@*#?-$!0123456789".contains(name)
                || !name.isEmpty() && name.charAt(0) >= '0' && name.charAt(0) <= '9';
    }

    /** Reports whether a shell, or a program that it starts, sets or reads the variable itself. */
    public static boolean isInternal(String name) {
        return switch (name) {
            case "_", "rest", "REST", "auto_resume", "histchars" -> true;
            default ->
                name.startsWith("flags_")
                        || name.startsWith("FLAGS_")
                        || name.startsWith("LC_")
                        || ENVIRONMENT.contains(name);
        };
    }
}
