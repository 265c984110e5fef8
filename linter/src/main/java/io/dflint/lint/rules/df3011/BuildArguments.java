package io.dflint.lint.rules.df3011;

import io.dflint.model.Base;
import io.dflint.model.Stage;
import io.dflint.shell.Script;
import io.dflint.shell.ShellVisitor;
import io.dflint.shell.WordPart;
import io.dflint.shell.call.InlineScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Determines which variables scripts use, and where else they may come from. */
final class BuildArguments {
    /** Arguments that are not declared in advance, but get a value from BuildKit once they are. */
    static final List<String> OF_PLATFORM = List.of(
            "TARGETPLATFORM",
            "TARGETOS",
            "TARGETARCH",
            "TARGETVARIANT",
            "BUILDPLATFORM",
            "BUILDOS",
            "BUILDARCH",
            "BUILDVARIANT");

    private BuildArguments() {}

    /** Returns the variables that a script, and {@code sh -c} in it, expand without a default value. */
    static List<WordPart.Parameter> used(Script script) {
        List<WordPart.Parameter> found = new ArrayList<>();
        ShellVisitor visitor = new ShellVisitor() {
            @Override
            public void visit(WordPart part) {
                if (part instanceof WordPart.Parameter parameter && parameter.isPlain()) {
                    found.add(parameter);
                }
                super.visit(part);
            }
        };
        visitor.visit(script.body());
        for (Script inner : InlineScript.within(script)) {
            visitor.visit(inner.body());
        }
        return found;
    }

    /** Reports whether the base image is likely to set a variable: {@code node} sets {@code NODE_VERSION}. */
    static boolean maySet(Stage stage, String name) {
        int end = name.indexOf('_');
        String prefix = (end < 0 ? name : name.substring(0, end)).toLowerCase(Locale.ROOT);
        return !(stage.root().base() instanceof Base.OfImage image)
                || !image.known()
                || image.reference().contains(prefix);
    }

    /**
     * Reports whether a name occurs in a script other than after a dollar sign, so that the script may set the
     * variable.
     */
    static boolean isMentioned(Script script, String name) {
        String text = script.text().toString();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
            boolean starts = at == 0 || !isNamePart(text.charAt(at - 1)) && text.charAt(at - 1) != '$';
            boolean braced = at > 1 && text.charAt(at - 1) == '{' && text.charAt(at - 2) == '$';
            int end = at + name.length();
            if (starts && !braced && (end == text.length() || !isNamePart(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
