package io.dflint.lint.facts.shell;

import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.ShellTree;
import io.dflint.text.LogicalText;

/** Whether a script stops when a command fails. */
final class ErrorExit {
    private ErrorExit() {}

    /** Whether {@code set -e} stands in the script, or the option in its first line. */
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

    /** Whether a word is a cluster of options with {@code e}, such as {@code -euxo}. */
    static boolean isFlag(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && word.charAt(1) != '-' && word.indexOf('e') > 0;
    }
}
