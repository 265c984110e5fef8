package io.dflint.lint.cli;

import io.dflint.options.Option;

/** The options of {@code dflint format}. */
enum FormatOption implements Option {
    CHECK(Spec.of(
            "--check", "Change nothing; list the files that are not formatted, and exit with 1 if there are any.")),
    DIFF(Spec.of("--diff", "Change nothing; print what would change, and exit with 1 if anything would.")),
    INDENT(Spec.of("--indent", "WIDTH", "Indent of continued lines: a number of spaces, or tab (default: 4).")
            .words("2", "4", "8", "tab")),
    SHELL_INDENT(Spec.of(
            "--shell-indent", "Indent the lines of scripts by their structure, instead of keeping their nesting.")),
    OPERATORS(Spec.of(
                    "--operators",
                    "PLACE",
                    "Where &&, || and | between lines stand: at the start or end of lines, or keep (default).")
            .words("keep", "start", "end")),
    SORT_FLAGS(Spec.of("--sort-flags", "Put flags into the order of Docker's documentation.")),
    SORT_PACKAGES(Spec.of("--sort-packages", "Sort packages that have a line of their own.")),
    ALIGN_CONTINUATIONS(
            Spec.of("--align-continuations", "Put the escape characters at the ends of lines into one column.")),
    END_OF_LINE(Spec.of("--end-of-line", "NAME", "Line ends: keep (default), lf or crlf.")
            .words("keep", "lf", "crlf")),
    MAX_LINE_LENGTH(
            Spec.of("--max-line-length", "N", "Break longer lines of RUN before && and || (default: do not break).")),
    FORCE_EXCLUDE(Spec.of("--force-exclude", "Leave out excluded files also if they are named.")),
    CONFIG(Spec.of(
            "-c, --config", "FILE", "Configuration file for all Dockerfiles (default: the nearest .dflint.yaml).")),
    NO_CONFIG(Spec.of("--no-config", "Ignore configuration files and .editorconfig.")),
    STDIN_FILENAME(Spec.of(
            "--stdin-filename", "PATH", "Name of standard input, for messages and configuration (default: -)."));

    private final Spec spec;

    FormatOption(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
