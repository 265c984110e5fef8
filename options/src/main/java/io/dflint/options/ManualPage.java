package io.dflint.options;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Generates the manual page of a program. */
final class ManualPage {
    private final StringBuilder page = new StringBuilder();
    private final Map<List<Option>, String> described = new HashMap<>();

    private ManualPage() {}

    static String of(Help help) {
        ManualPage page = new ManualPage();
        String name = help.name();
        page.macro("TH", name.toUpperCase(Locale.ROOT), "1", "", name, "User Commands");
        page.macro("SH", "NAME");
        page.text(name + " - " + withoutStop(help.description()));
        page.macro("SH", "SYNOPSIS");
        page.forms(help);
        page.macro("SH", "DESCRIPTION");
        page.text(help.description());
        page.operands(help);
        if (!help.options().isEmpty()) {
            page.macro("SH", "OPTIONS");
            page.options(help);
        }
        if (!help.commands().isEmpty()) {
            page.macro("SH", "COMMANDS");
            for (Help command : help.commands()) {
                page.command(command);
            }
        }
        if (!help.exitCodes().isEmpty()) {
            page.macro("SH", "EXIT STATUS");
            page.exitCodes(help);
        }
        return page.page.toString();
    }

    private void command(Help help) {
        macro("SS", help.command());
        text(help.description());
        macro("PP");
        forms(help);
        operands(help);
        options(help);
        exitCodes(help);
        for (Help command : help.commands()) {
            command(command);
        }
    }

    private void forms(Help help) {
        String before = "";
        for (String form : help.forms()) {
            page.append(before);
            text(form);
            before = ".br\n";
        }
    }

    private void operands(Help help) {
        for (Help.Operand operand : help.operands()) {
            item("\\fI" + escaped(operand.name()) + "\\fR", operand.description());
        }
    }

    /** Adds the options. Those of several commands with the same options are described once. */
    private void options(Help help) {
        String first = described.putIfAbsent(help.options(), help.command());
        if (first != null && help.options().size() > 1) {
            macro("PP");
            text("The options are those of " + first + ".");
            return;
        }
        for (Option option : help.options()) {
            String names = option.letter().isEmpty() ? "" : "\\fB" + escaped(option.letter()) + "\\fR, ";
            String value = option.isSwitch() ? "" : "=\\fI" + escaped(option.valueName()) + "\\fR";
            item(names + "\\fB" + escaped(option.spelling()) + "\\fR" + value, Help.sentence(option));
        }
    }

    private void exitCodes(Help help) {
        help.exitCodes().forEach((code, meaning) -> item("\\fB" + code + "\\fR", meaning));
    }

    private void item(String head, String text) {
        page.append(".TP\n").append(head).append('\n');
        text(text);
    }

    private void macro(String name, String... arguments) {
        page.append('.').append(name);
        for (String argument : arguments) {
            page.append(" \"").append(escaped(argument)).append('"');
        }
        page.append('\n');
    }

    /** Adds a paragraph. A dot or an apostrophe at the start of a line would be a macro. */
    private void text(String text) {
        boolean macro = text.startsWith(".") || text.startsWith("'");
        page.append(macro ? "\\&" : "").append(escaped(text)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
