package io.dflint.lint.command;

import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.List;

/** Recognizes pip in all spellings: {@code pip}, {@code pip3.12}, {@code python3 -m pip}. */
public final class Pip {
    private Pip() {}

    static boolean runs(SimpleCommand command, String program) {
        if (program.startsWith("pip")) {
            return true;
        }
        return program.startsWith("python") && argumentsFollow(command, "-m", "pip");
    }

    /** Reports whether a program is pip: {@code pip}, {@code pip3}, {@code pip3.12}. */
    public static boolean isSpelling(String program) {
        return program.equals("pip") || program.startsWith("pip") && isVersion(program.substring(3));
    }

    /** Returns the number of words before {@code pip} in {@code python -m pip}, or 0 if this is another command. */
    public static int wordsInFront(String program, List<ShellWord> words) {
        if (!program.startsWith("python")) {
            return 0;
        }
        for (int i = 1; i + 1 < words.size(); i++) {
            String text = words.get(i).text();
            if (text.equals("-m")) {
                return words.get(i + 1).text().equals("pip") ? i + 1 : 0;
            }
            if (!text.startsWith("-")) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isVersion(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.') {
                return false;
            }
        }
        return true;
    }

    /** Reports whether the command is {@code pip install} in any spelling. {@code pipenv} is another program. */
    public static boolean installs(SimpleCommand command) {
        String program = command.program();
        if (program == null || program.startsWith("pipenv")) {
            return false;
        }
        return program.startsWith("pip") && command.hasArg("install")
                || program.startsWith("python") && argumentsFollow(command, "-m", "pip", "install");
    }

    /** The operands after {@code install}. */
    public static List<ShellWord> requirements(SimpleCommand command) {
        return behindInstall(PackageTool.PIP.operands(command));
    }

    /** Returns the operands after {@code install}. */
    public static List<ShellWord> behindInstall(List<ShellWord> operands) {
        List<ShellWord> found = new ArrayList<>(operands.size());
        boolean behind = false;
        for (ShellWord word : operands) {
            if (behind && !(found.isEmpty() && word.text().equals("install"))) {
                found.add(word);
            }
            behind |= word.text().equals("install");
        }
        return found;
    }

    private static boolean argumentsFollow(SimpleCommand command, String... texts) {
        List<ShellWord> args = command.args();
        for (int start = 0; start + texts.length <= args.size(); start++) {
            int i = 0;
            while (i < texts.length && args.get(start + i).text().equals(texts[i])) {
                i++;
            }
            if (i == texts.length) {
                return true;
            }
        }
        return false;
    }
}
