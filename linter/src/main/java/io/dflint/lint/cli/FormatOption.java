package io.dflint.lint.cli;

import io.dflint.options.Option;
import java.util.List;

/** The options of {@code dflint format}. */
enum FormatOption implements Option {
    CHECK("--check", "", "Change nothing; list the files that are not formatted, and exit with 1 if there are any."),
    DIFF("--diff", "", "Change nothing; print what would change, and exit with 1 if anything would."),
    INDENT("--indent", "WIDTH", "Indent of continued lines: a number of spaces, or tab (default: 4)."),
    SHELL_INDENT("--shell-indent", "", "Indent the lines of scripts by their structure, instead of keeping their nesting."),
    END_OF_LINE("--end-of-line", "NAME", "Line ends: keep (default), lf or crlf."),
    CONFIG("--config", "FILE", "Configuration file for all Dockerfiles (default: the nearest .dflint.yaml)."),
    NO_CONFIG("--no-config", "", "Ignore configuration files and .editorconfig."),
    STDIN_FILENAME("--stdin-filename", "PATH", "Name of standard input, for messages and configuration (default: -).");

    private final String spelling;
    private final String valueName;
    private final String help;

    FormatOption(String spelling, String valueName, String help) {
        this.spelling = spelling;
        this.valueName = valueName;
        this.help = help;
    }

    @Override
    public String spelling() {
        return spelling;
    }

    @Override
    public String letter() {
        return this == CONFIG ? "-c" : "";
    }

    @Override
    public String valueName() {
        return valueName;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public List<String> candidates() {
        return switch (this) {
            case INDENT -> List.of("2", "4", "8", "tab");
            case END_OF_LINE -> List.of("keep", "lf", "crlf");
            default -> List.of();
        };
    }
}
