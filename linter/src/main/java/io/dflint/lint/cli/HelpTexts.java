package io.dflint.lint.cli;

import io.dflint.lint.engine.Rules;
import io.dflint.options.Help;
import io.dflint.options.NoOption;
import io.dflint.options.ShellCommands;
import java.util.ArrayList;
import java.util.List;

/** The help texts of the commands. */
final class HelpTexts {
    private static final String PATHS = "FILE-OR-DIR";

    private HelpTexts() {}

    /** The help of dflint as a whole: a lint run and the other commands. */
    static Help all() {
        return ShellCommands.addTo(describe(new Help(
                        "dflint",
                        List.of("[OPTION...] FILE-OR-DIR...", "COMMAND [OPTION...] [ARGUMENT...]"),
                        "Finds mistakes in Dockerfiles."))
                .command(lint())
                .command(format())
                .command(rules())
                .command(explain())
                .command(pin())
                .command(update())
                .command(init())
                .command(config())
                .command(ast())
                .command(version()));
    }

    static Help version() {
        return new Help("dflint version", List.of(""), "Prints the version.")
                .options(NoOption.values())
                .exitCode(ExitCode.CLEAN, "printed")
                .exitCode(ExitCode.TROUBLE, "wrong usage");
    }

    static Help pin() {
        return describePin(new Help(
                        "dflint pin",
                        List.of("[OPTION...] FILE-OR-DIR..."),
                        "Writes the digest after the tag of each image."))
                .options(PinOption.forPin());
    }

    static Help update() {
        return describePin(new Help(
                        "dflint update",
                        List.of("[OPTION...] FILE-OR-DIR..."),
                        "Moves tags to newer versions of the same variant, and digests to what their tags name now."))
                .options(PinOption.values());
    }

    private static Help describePin(Help help) {
        return help.operand(PATHS, "As for a lint run.")
                .exitCode(ExitCode.CLEAN, "done, or nothing to do")
                .exitCode(ExitCode.FINDINGS, "with --check: a file would change")
                .exitCode(
                        ExitCode.TROUBLE,
                        "wrong usage, a registry without an answer, or a file that could not be read or written");
    }

    static Help lint() {
        return describe(new Help(
                "dflint lint",
                List.of("[OPTION...] FILE-OR-DIR..."),
                "Finds mistakes in Dockerfiles; what dflint does when no command is named."));
    }

    private static Help describe(Help lint) {
        return lint.operand(
                        PATHS, "Files with any name, directories to search for Dockerfiles, or - for standard input.")
                .options(LintOption.values())
                .exitCode(ExitCode.CLEAN, "nothing found at or above the threshold")
                .exitCode(ExitCode.FINDINGS, "something found at or above the threshold")
                .exitCode(ExitCode.TROUBLE, "wrong usage, or a file could not be read");
    }

    static Help format() {
        return new Help(
                        "dflint format",
                        List.of("[OPTION...] FILE-OR-DIR..."),
                        "Formats Dockerfiles in place, without changing what they build.")
                .operand(PATHS, "As for a lint run; - formats standard input to standard output.")
                .options(FormatOption.values())
                .exitCode(ExitCode.CLEAN, "all files are formatted now")
                .exitCode(ExitCode.FINDINGS, "with --check or --diff: a file is not formatted")
                .exitCode(ExitCode.TROUBLE, "wrong usage, or a file could not be read or written");
    }

    static Help rules() {
        return new Help(
                        "dflint rules",
                        List.of("[OPTION...]", "test [DIR]"),
                        "Lists the rules, with those of the project, or tests the latter on their examples.")
                .operand("DIR", "Directory of rules (default: .dflint/rules).")
                .options(RulesOption.values())
                .exitCode(ExitCode.CLEAN, "listed, or all examples pass")
                .exitCode(ExitCode.FINDINGS, "an example fails")
                .exitCode(ExitCode.TROUBLE, "wrong usage, or a rule that cannot be used");
    }

    static Help init() {
        return new Help(
                        "dflint init",
                        List.of("[DIR]"),
                        "Writes a .dflint.yaml that says what the Dockerfiles of a project do now.")
                .operand("DIR", "Directory of the project (default: the working directory).")
                .options(NoOption.values())
                .exitCode(ExitCode.CLEAN, "written")
                .exitCode(
                        ExitCode.TROUBLE, "wrong usage, a .dflint.yaml is there already, or a file could not be read");
    }

    static Help config() {
        return new Help(
                        "dflint config",
                        List.of("[OPTION...] [FILE]", "--migrate [FILE-OR-DIR]"),
                        "Shows all settings that count for a Dockerfile, and where each comes from.")
                .operand("FILE", "A Dockerfile (default: the settings of the working directory).")
                .options(ConfigOption.values())
                .exitCode(ExitCode.CLEAN, "done")
                .exitCode(ExitCode.TROUBLE, "wrong usage, or a configuration that cannot be used");
    }

    static Help explain() {
        return new Help("dflint explain", List.of("RULE..."), "Explains rules, with examples.")
                .operand("RULE", "The id of a rule, or another tool's name for it.", ids())
                .options(NoOption.values())
                .exitCode(ExitCode.CLEAN, "all rules explained")
                .exitCode(ExitCode.TROUBLE, "wrong usage, or an unknown rule");
    }

    private static List<String> ids() {
        List<String> ids = new ArrayList<>();
        Rules.all().forEach(rule -> ids.add(rule.info().id()));
        return ids;
    }

    static Help ast() {
        return new Help(
                        "dflint ast",
                        List.of("FILE-OR-DIR..."),
                        "Prints the instructions of files as Docker's parser reads them, one line of JSON per file.")
                .operand(PATHS, "As for a lint run.")
                .options(NoOption.values())
                .exitCode(ExitCode.CLEAN, "Docker accepts the syntax of all files")
                .exitCode(ExitCode.FINDINGS, "Docker rejects at least one file")
                .exitCode(ExitCode.TROUBLE, "wrong usage, or a file could not be read");
    }
}
