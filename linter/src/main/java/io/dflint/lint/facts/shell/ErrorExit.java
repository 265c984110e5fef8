package io.dflint.lint.facts.shell;

import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.ShellTree;
import io.dflint.text.LogicalText;

/** Determines whether a script stops when a command fails. */
final class ErrorExit {
    private ErrorExit() {}

    /** Reports whether the script contains {@code set -e}, or its shebang the option. */
    static boolean isSetBy(ShellTree tree) {
        for (Place place : tree.named("set")) {
            for (ShellWord word : ((SimpleCommand) place.node()).args()) {
                String text = word.text();
                if (isFlag(text) || text.equals("errexit")) {
                    return true;
                }
            }
        }
        LogicalText text = tree.script().text();
        if (text.length() < 2 || text.charAt(0) != '#' || text.charAt(1) != '!') {
            return false;
        }
        int end = text.indexOf('\n', 0);
        String line = text.substring(0, end < 0 ? text.length() : end);
        int option = line.indexOf(" -");
        return option > 0 && isFlag(line.substring(option + 1));
    }

    /** Reports whether a word is a group of options with {@code e}, such as {@code -euxo}. */
    static boolean isFlag(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && word.charAt(1) != '-' && word.indexOf('e') > 0;
    }
}
