package io.dflint.lint.rules.sc2016;

import io.dflint.shell.Assignment;
import io.dflint.shell.Command;
import io.dflint.shell.ShellName;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Examines whether text in single quotes was meant to be expanded. */
final class SingleQuotedText {
    private SingleQuotedText() {}

    /** Reports whether a text contains what a shell would expand outside of single quotes. */
    static boolean looksExpanded(String text) {
        for (int at = text.indexOf('$'); at >= 0 && at + 1 < text.length(); at = text.indexOf('$', at + 1)) {
            char next = text.charAt(at + 1);
            if (next == '{' || next == '(' || ShellName.isPart(next)) {
                return true;
            }
        }
        int first = text.indexOf('`');
        return first >= 0 && text.indexOf('`', first + 2) > 0;
    }

    /** Reports whether the program that reads the text handles such expressions itself. */
    static boolean isMeant(Place place, String text) {
        for (Place at = place.outer(); at != null; at = at.outer()) {
            if (at.node() instanceof Assignment assignment) {
                return isPrompt(assignment.name()) || isMeantFor(at.simpleCommand(), text);
            }
            if (at.node() instanceof Command command) {
                return command instanceof SimpleCommand simple && isMeantFor(simple, text);
            }
        }
        return false;
    }

    private static boolean isPrompt(String name) {
        return switch (name) {
            case "PS1", "PS2", "PS3", "PS4", "PROMPT_COMMAND" -> true;
            default -> false;
        };
    }

    private static boolean isMeantFor(@Nullable SimpleCommand command, String text) {
        String path = command == null ? null : command.program();
        if (command == null || path == null) {
            return false;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        return switch (name) {
            case "sed", "gsed" -> isSed(text);
            case "find" -> runsShell(command.words());
            case "git" -> command.words().size() > 1 && command.words().get(1).is("filter-branch");
            default -> isKnown(name);
        };
    }

    private static boolean isKnown(String name) {
        return switch (name) {
            case "trap",
                    "sh",
                    "bash",
                    "ksh",
                    "zsh",
                    "ssh",
                    "eval",
                    "xprop",
                    "alias",
                    "sudo",
                    "doas",
                    "run0",
                    "docker",
                    "podman",
                    "oc",
                    "dpkg-query",
                    "jq",
                    "rename",
                    "rg",
                    "unset" -> true;
            default -> name.endsWith("awk") || name.startsWith("perl");
        };
    }

    /** Reports whether everything that looks like an expansion refers to the last line, as in {@code $d}. */
    private static boolean isSed(String text) {
        for (int at = text.indexOf('$'); at >= 0 && at + 1 < text.length(); at = text.indexOf('$', at + 1)) {
            boolean command = "{dpsaic".indexOf(text.charAt(at + 1)) >= 0;
            boolean alone = at + 2 >= text.length() || !Character.isLetter(text.charAt(at + 2));
            if (command && alone) {
                return true;
            }
        }
        return false;
    }

    private static boolean runsShell(List<ShellWord> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            String text = words.get(i).text();
            boolean runs = text.startsWith("-exec") || text.startsWith("-ok");
            if (runs && isKnown(words.get(i + 1).text())) {
                return true;
            }
        }
        return false;
    }
}
