package io.dflint.lint.facts.shell;

import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.script.CommandSource;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.model.Stage;
import io.dflint.shell.Dialect;
import io.dflint.shell.Script;
import io.dflint.shell.flow.ShellTree;
import io.dflint.shell.flow.ValueFlow;
import io.dflint.shell.flow.Variables;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A script of an instruction with facts about it, each derived on first use. Not safe for use by several threads. */
public final class ShellScript {
    private final CommandSource source;
    private final boolean isPlain;
    private final Script script;
    private final ShellTree tree;
    private final OutsideVariables outside;
    private final boolean hasShebang;
    private final int @Nullable [] doubtfulStarts;
    private final int @Nullable [] doubtfulEnds;
    private @Nullable Boolean setsErrorExit;
    private @Nullable Variables variables;
    private @Nullable ValueFlow cautious;
    private @Nullable ValueFlow sure;

    /**
     * Creates the facts for a script.
     *
     * @param isPlain whether the script is written in the file as the shell reads it, not as a JSON string
     */
    public ShellScript(CommandSource source, boolean isPlain, Script script, OutsideVariables outside) {
        this.source = source;
        this.isPlain = isPlain;
        this.script = script;
        this.outside = outside;
        tree = ShellTree.of(script);
        hasShebang = script.text().length() > 1
                && script.text().charAt(0) == '#'
                && script.text().charAt(1) == '!';
        List<TextRange> doubtful = new ArrayList<>(script.doubtful());
        Collections.sort(doubtful);
        doubtfulStarts = doubtful.isEmpty() ? null : new int[doubtful.size()];
        doubtfulEnds = doubtful.isEmpty() ? null : new int[doubtful.size()];
        int end = 0;
        for (int i = 0; doubtfulStarts != null && doubtfulEnds != null && i < doubtful.size(); i++) {
            end = Math.max(end, doubtful.get(i).end());
            doubtfulStarts[i] = doubtful.get(i).start();
            doubtfulEnds[i] = end;
        }
    }

    /** The instruction in the file: the one with the command, or the ONBUILD around it. */
    public Instruction instruction() {
        return source.instruction();
    }

    /** The stage that contains it; null before the first FROM. */
    public @Nullable Stage stage() {
        return source.stage();
    }

    /** Reports whether it runs in a build rather than in a container. */
    public boolean runsInBuild() {
        return source instanceof RunScript;
    }

    /** Whether the script is written in the file as the shell reads it, not as a JSON string. */
    public boolean isPlain() {
        return isPlain;
    }

    public Script script() {
        return script;
    }

    public Dialect dialect() {
        return script.dialect();
    }

    public ShellTree tree() {
        return tree;
    }

    /** The variables that ARG, ENV and Docker set. */
    public OutsideVariables outside() {
        return outside;
    }

    public Variables variables() {
        Variables known = variables;
        if (known == null) {
            known = Variables.of(tree);
            variables = known;
        }
        return known;
    }

    /**
     * Returns the shapes of the values of variables.
     *
     * @param sureAnd whether commands before {@code &&} count as executed for all that follows, because a RUN that
     *     fails there is irrelevant
     */
    public ValueFlow values(boolean sureAnd) {
        ValueFlow known = sureAnd ? sure : cautious;
        if (known == null) {
            known = ValueFlow.of(tree, variables(), outside::shape, sureAnd);
            if (sureAnd) {
                sure = known;
            } else {
                cautious = known;
            }
        }
        return known;
    }

    /** Reports whether the script contains {@code set -e}, or its shebang the option. */
    public boolean setsErrorExit() {
        Boolean known = setsErrorExit;
        if (known == null) {
            known = ErrorExit.isSetBy(tree);
            setsErrorExit = known;
        }
        return known;
    }

    /** Reports whether the script stops when a command fails, because of its own settings or those of SHELL. */
    public boolean stopsAtErrors() {
        return setsErrorExit() || !hasShebang && outside.stopsAtErrors();
    }

    /** Reports whether the tree is reliable at an offset, not a guess because of a syntax error. */
    public boolean isSure(int offset) {
        if (doubtfulStarts == null || doubtfulEnds == null) {
            return true;
        }
        int at = Arrays.binarySearch(doubtfulStarts, offset);
        int before = at >= 0 ? at : -at - 2;
        return before < 0 || doubtfulEnds[before] <= offset && doubtfulStarts[before] < offset;
    }
}
