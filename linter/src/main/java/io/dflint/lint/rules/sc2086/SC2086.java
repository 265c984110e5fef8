package io.dflint.lint.rules.sc2086;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.ShellEdits;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.lint.rule.Shortened;
import io.dflint.shell.Condition;
import io.dflint.shell.Redirection;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Quoting;
import io.dflint.shell.flow.Shape;
import io.dflint.shell.flow.SpecialVariables;
import io.dflint.shell.flow.ValueShape;
import java.util.List;

/** Finds variables outside of quotes. */
public final class SC2086 extends ShellRule {
    public SC2086() {
        super(
                RuleInfo.shellCheck("SC2086", "Quote variables to prevent word splitting", Severity.INFO)
                        .inDefault(),
                Shape.PARAMETER);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Parameter parameter = (WordPart.Parameter) place.node();
        if (SpecialVariables.isWord(parameter.name())
                || parameter.name().equals("@")
                || parameter.prefix().equals("#")
                || parameter.operator().equals("+")
                || parameter.operator().equals(":+")
                || isList(parameter)
                || !Quoting.isSplit(place, script.dialect())
                || isCommand(place)
                || isDefault(place)) {
            return;
        }
        boolean strict = report.isStrict();
        if (strict && !isMistake(place, script)) {
            return;
        }
        if (script.values(strict).shape(parameter) == ValueShape.WORD) {
            return;
        }
        String text = "$" + (parameter.isPlain() ? parameter.name() : "{" + Shortened.value(parameter.content()) + "}");
        report.at(place.range(), text + " is split into words and its globs are replaced; write \"" + text + "\"")
                .fix(ShellEdits.quote(script, place));
    }

    /** Reports whether an expansion is an entire array. */
    private static boolean isList(WordPart.Parameter parameter) {
        return parameter.index() != null && parameter.index().is("@");
    }

    /** Reports whether an expansion is the name of a command, or looks like an assignment to it. */
    private static boolean isCommand(Place place) {
        if (Quoting.isCommandName(place)) {
            return true;
        }
        Place word = place.word();
        if (word == null
                || !(word.parent() instanceof SimpleCommand command)
                || command.words().isEmpty()) {
            return false;
        }
        List<WordPart> parts = ((ShellWord) word.node()).parts();
        if (word.isNode(command.words().getFirst())) {
            return parts.size() > 1
                    && place.isNode(parts.getFirst())
                    && parts.get(1) instanceof WordPart.Literal literal
                    && literal.value().startsWith("=");
        }
        return parts.size() == 1 && isRun(command, word);
    }

    /** Reports whether a word names what {@code exec}, {@code command} or {@code builtin} runs. */
    private static boolean isRun(SimpleCommand command, Place word) {
        if (!command.isNamed("exec", "command", "builtin")) {
            return false;
        }
        for (int i = 1; i < command.words().size(); i++) {
            ShellWord each = command.words().get(i);
            if (word.isNode(each)) {
                return true;
            }
            if (!each.text().startsWith("-")) {
                return false;
            }
            if (command.isNamed("exec") && each.text().endsWith("a")) {
                i++;
            }
        }
        return false;
    }

    /** Reports whether an expansion sets the default of a variable, as in <code>: ${x:=1}</code>. */
    private static boolean isDefault(Place place) {
        WordPart.Parameter parameter = (WordPart.Parameter) place.node();
        SimpleCommand command = place.simpleCommand();
        return command != null
                && command.isNamed(":")
                && (parameter.operator().equals("=") || parameter.operator().equals(":="));
    }

    /** Reports whether a list of words cannot be intended here. */
    private static boolean isMistake(Place place, ShellScript script) {
        Place word = place.word();
        if (word == null) {
            return false;
        }
        return word.parent() instanceof Redirection
                || word.parent() instanceof Condition
                || word.parent() instanceof SimpleCommand command
                        && (command.isNamed("cd") || isPath(place, word, script));
    }

    /** Reports whether an expansion is a directory set in the file and followed by a path, as in {@code $dir/bin}. */
    private static boolean isPath(Place place, Place word, ShellScript script) {
        String name = ((WordPart.Parameter) place.node()).name();
        boolean isSet = script.variables().isWritten(name)
                || script.runsInBuild() && script.outside().isKnown(name);
        if (!isSet) {
            return false;
        }
        List<WordPart> parts = ((ShellWord) word.node()).parts();
        return parts.size() > 1
                && place.isNode(parts.getFirst())
                && parts.get(1) instanceof WordPart.Literal literal
                && literal.value().startsWith("/");
    }
}
