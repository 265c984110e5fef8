package io.dflint.options;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Generates the reference page of a program as Markdown. */
final class ReferencePage {
    private final StringBuilder page = new StringBuilder();
    private final Map<List<Option>, String> described = new HashMap<>();

    private ReferencePage() {}

    static String of(Help help) {
        ReferencePage page = new ReferencePage();
        page.command(help, "#");
        return page.page.toString();
    }

    private void command(Help help, String heading) {
        page.append(heading).append(' ').append(help.command()).append("\n\n");
        page.append(help.description()).append("\n\n```\n");
        help.forms().forEach(form -> page.append(form).append('\n'));
        page.append("```\n");
        if (!help.operands().isEmpty()) {
            table("argument");
            help.operands().forEach(operand -> row(code(operand.name()), operand.description()));
        }
        options(help);
        if (!help.exitCodes().isEmpty()) {
            table("exit code");
            help.exitCodes().forEach((code, meaning) -> row(String.valueOf(code), meaning));
        }
        for (Help command : help.commands()) {
            page.append('\n');
            command(command, "##");
        }
    }

    /** Adds the options. Those of several commands with the same options are described once. */
    private void options(Help help) {
        if (help.options().isEmpty()) {
            return;
        }
        String first = described.putIfAbsent(help.options(), help.command());
        if (first != null && help.options().size() > 1) {
            page.append("\nThe options are those of `").append(first).append("`.\n");
            return;
        }
        table("option");
        for (Option option : help.options()) {
            String letter = option.letter().isEmpty() ? "" : code(option.letter()) + ", ";
            String value = option.isSwitch() ? "" : "=" + option.valueName();
            row(letter + code(option.spelling() + value), Help.sentence(option));
        }
    }

    private void table(String what) {
        page.append("\n| ").append(what).append(" | meaning |\n| --- | --- |\n");
    }

    private void row(String what, String meaning) {
        page.append("| ").append(what).append(" | ").append(escaped(meaning)).append(" |\n");
    }

    private static String code(String text) {
        return "`" + text.replace("|", "\\|") + "`";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("<", "\\<");
    }
}
