package io.dflint.lint.rules.sc2001;

import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.List;

/** Examines scripts of sed. */
final class SedScripts {
    private SedScripts() {}

    /** Reports whether sed makes a single replacement of plain text. */
    static boolean isSimple(SimpleCommand sed) {
        if (!sed.isNamed("sed")) {
            return false;
        }
        List<ShellWord> args = sed.args();
        String script = args.size() == 1
                ? args.getFirst().text()
                : args.size() == 2 && args.getFirst().is("-e") ? args.get(1).text() : "";
        if (script.length() < 4 || script.charAt(0) != 's') {
            return false;
        }
        char separator = script.charAt(1);
        int middle = script.indexOf(separator, 2);
        int end = middle < 0 ? -1 : script.indexOf(separator, middle + 1);
        if (end < 0) {
            return false;
        }
        String flags = script.substring(end + 1);
        return (flags.isEmpty() || flags.equals("g")) && script.indexOf('\\') < 0;
    }
}
