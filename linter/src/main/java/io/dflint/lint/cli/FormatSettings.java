package io.dflint.lint.cli;

import io.dflint.lint.config.ConfigException;
import io.dflint.lint.config.Configurations;
import io.dflint.lint.config.EditorConfig;
import io.dflint.lint.config.FormatSteps;
import io.dflint.lint.config.Indent;
import io.dflint.lint.config.InvalidValue;
import io.dflint.lint.config.Setting;
import io.dflint.lint.config.Settings;
import io.dflint.lint.format.FormatOptions;
import io.dflint.lint.format.FormatOptions.Step;
import io.dflint.options.Arguments;
import io.dflint.options.UsageException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The format settings of each file. The command line takes precedence over {@code .dflint.yaml}, and that over {@code
 * .editorconfig}.
 */
final class FormatSettings {
    private final Configurations configurations;
    private final boolean files;
    private final @Nullable String indent;
    private final Set<Step> asked = new HashSet<>();
    private final @Nullable String operators;
    private final @Nullable String lineEnd;
    private final int maxLineLength;

    private FormatSettings(Arguments<FormatOption> arguments, Configurations configurations, boolean files)
            throws UsageException {
        this.configurations = configurations;
        this.files = files;
        indent = indent(arguments);
        add(arguments, FormatOption.SHELL_INDENT, Step.SHELL);
        add(arguments, FormatOption.SORT_FLAGS, Step.FLAGS);
        add(arguments, FormatOption.SORT_PACKAGES, Step.PACKAGES);
        add(arguments, FormatOption.ALIGN_CONTINUATIONS, Step.ALIGN);
        operators = operators(arguments);
        lineEnd = lineEnd(arguments);
        maxLineLength = maxLineLength(arguments);
    }

    /**
     * Reads the settings of the command line.
     *
     * @param files whether {@code .editorconfig} files are read
     * @throws UsageException for an invalid value of an option
     */
    static FormatSettings of(Arguments<FormatOption> arguments, Configurations configurations, boolean files)
            throws UsageException {
        return new FormatSettings(arguments, configurations, files);
    }

    private void add(Arguments<FormatOption> arguments, FormatOption option, Step step) {
        if (arguments.isOn(option)) {
            asked.add(step);
        }
    }

    private static @Nullable String operators(Arguments<FormatOption> arguments) throws UsageException {
        String text = arguments.text(FormatOption.OPERATORS);
        if (arguments.has(FormatOption.OPERATORS) && !Setting.OPERATORS.words().contains(text)) {
            throw new UsageException(InvalidValue.message("--operators", text, Setting.OPERATORS.expected()));
        }
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String indent(Arguments<FormatOption> arguments) throws UsageException {
        if (!arguments.has(FormatOption.INDENT)) {
            return null;
        }
        String text = arguments.text(FormatOption.INDENT);
        String indent = Indent.parse(text);
        if (indent == null) {
            throw new UsageException(InvalidValue.message("--indent", text, Indent.EXPECTED));
        }
        return indent;
    }

    private static @Nullable String lineEnd(Arguments<FormatOption> arguments) throws UsageException {
        return switch (arguments.text(FormatOption.END_OF_LINE)) {
            case "lf" -> "\n";
            case "crlf" -> "\r\n";
            case "", "keep" -> null;
            default ->
                throw new UsageException(InvalidValue.message(
                        "--end-of-line", arguments.text(FormatOption.END_OF_LINE), "keep, lf or crlf"));
        };
    }

    /** Returns -1 if the option is not given. */
    private static int maxLineLength(Arguments<FormatOption> arguments) throws UsageException {
        if (!arguments.has(FormatOption.MAX_LINE_LENGTH)) {
            return -1;
        }
        String text = arguments.text(FormatOption.MAX_LINE_LENGTH);
        int length = number(text);
        if (length < 0) {
            throw new UsageException(InvalidValue.message("--max-line-length", text, "a number up to 9999, or off"));
        }
        return length;
    }

    /** Returns a length, 0 for {@code off}, or -1 for another text. */
    private static int number(String text) {
        if (text.equals("off")) {
            return 0;
        }
        boolean isNumber = !text.isEmpty() && text.length() <= 4;
        for (int i = 0; i < text.length(); i++) {
            isNumber &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return isNumber ? Integer.parseInt(text) : -1;
    }

    FormatOptions forFile(Path file) throws ConfigException {
        Settings settings = configurations.forFile(file).settings();
        Map<String, String> editor =
                files ? EditorConfig.of(file.toAbsolutePath().normalize()) : Map.of();
        Set<Step> steps = new HashSet<>(FormatOptions.DEFAULT.steps());
        FormatSteps.add(settings, steps);
        steps.addAll(asked);
        FormatSteps.addOperators(operators, steps);
        if ("false".equals(editor.get("insert_final_newline"))) {
            steps.remove(Step.FINAL_LINE_END);
        }
        if ("false".equals(editor.get("trim_trailing_whitespace"))) {
            steps.remove(Step.TRAILING_SPACES);
        }
        int length =
                maxLineLength >= 0 ? maxLineLength : Math.max(0, number(editor.getOrDefault("max_line_length", "off")));
        return new FormatOptions(indent(settings, editor), lineEnd(editor), length, steps);
    }

    private String indent(Settings settings, Map<String, String> editor) {
        if (indent != null) {
            return indent;
        }
        if (settings.indent() != null) {
            return settings.indent();
        }
        String size = editor.getOrDefault("indent_size", "tab");
        if (size.equals("tab")) {
            size = editor.getOrDefault("tab_width", "");
        }
        String spaces = Indent.parse(size);
        return "tab".equals(editor.get("indent_style"))
                ? "\t"
                : spaces == null ? FormatOptions.DEFAULT.indent() : spaces;
    }

    private @Nullable String lineEnd(Map<String, String> editor) {
        if (lineEnd != null) {
            return lineEnd;
        }
        return switch (editor.getOrDefault("end_of_line", "")) {
            case "lf" -> "\n";
            case "crlf" -> "\r\n";
            default -> null;
        };
    }
}
