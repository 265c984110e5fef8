package io.dflint.lsp.feature.hover;

import static io.dflint.lsp.notes.Markdown.code;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Env;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Onbuild;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.symbol.Occurrence;
import io.dflint.lsp.symbol.SecretVariables;
import io.dflint.lsp.symbol.Symbol;
import io.dflint.model.PredefinedArgs;
import io.dflint.model.Scope;
import io.dflint.model.Variable;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import io.dflint.word.Expander;
import io.dflint.word.Expansion;
import io.dflint.word.WordParser;
import org.jspecify.annotations.Nullable;

/** Describes the value of a variable at a position, and its origin. */
final class VariableNotes {
    private VariableNotes() {}

    static Note of(Document document, Symbol symbol, Occurrence occurrence) {
        return new Note(occurrence.range(), text(document, symbol, occurrence));
    }

    private static String text(Document document, Symbol symbol, Occurrence occurrence) {
        Instruction instruction = occurrence.instruction();
        String name = symbol.name();
        Scope scope = document.model().scopeAt(instruction);
        if (occurrence.declaration()) {
            LogicalText written = value(instruction, occurrence.range());
            Variable variable = document.model().scopeAfter(instruction).variable(name);
            if (variable != null && occurrence.range().equals(variable.nameRange())) {
                return describe(document, variable);
            }
            if (written != null) {
                return code(name) + " is " + code(expand(document, written, scope)) + written(document, written, scope);
            }
        }
        for (LogicalText secret : SecretVariables.of(instruction)) {
            if (secret.contentEquals(name)) {
                return code(name) + " holds a secret; --mount sets it for this RUN only";
            }
        }
        if (symbol.isOfScriptOf(instruction)) {
            return ScriptVariableNotes.of(document, name, occurrence);
        }
        Variable variable = scope.variable(name);
        if (variable != null) {
            return describe(document, variable);
        }
        String meaning = PredefinedArgs.meaning(name);
        if (meaning != null) {
            return code(name) + ": " + meaning + ". Declare it with `ARG " + name + "` to use it.";
        }
        return code(name)
                + (scope.isInStage()
                        ? origin(name)
                        : " is not set; FROM can use only an ARG that stands before the first FROM");
    }

    /** Describes the origin of a variable that no instruction sets. */
    private static String origin(String name) {
        return switch (name) {
            case "HOME" ->
                " is not set in this file; it is the home directory of the user unless the base image sets it";
            case "IFS", "LINENO", "OLDPWD", "OPTARG", "OPTIND", "PPID", "PWD" -> " is set by the shell";
            default ->
                name.startsWith("BASH_") ? " is set by bash" : " is not set in this file; the base image may set it";
        };
    }

    private static String describe(Document document, Variable variable) {
        String value = variable.value();
        StringBuilder out = new StringBuilder(code(variable.name()));
        out.append(value == null ? ": value unknown" : " is " + code(value));
        if (isOfPlatform(variable)) {
            out.append(" when building on and for ")
                    .append(document.model().settings().targetPlatform());
        }
        Instruction instruction = variable.instruction();
        TextRange place = variable.nameRange();
        if (instruction != null && place != null) {
            out.append("\n\nSet by ")
                    .append(variable.origin() == Variable.Origin.ENV ? "ENV" : "ARG")
                    .append(" on line ")
                    .append(document.line(place.start()) + 1);
            LogicalText written = value(instruction, place);
            if (written != null) {
                out.append(written(document, written, document.model().scopeAt(instruction)));
            }
        }
        for (Variable outer = variable.global(); outer != null; outer = outer.global()) {
            if (outer.nameRange() != null) {
                out.append("; its value comes from ARG on line ")
                        .append(document.line(outer.nameRange().start()) + 1);
            }
        }
        String meaning = PredefinedArgs.meaning(variable.name());
        if (meaning != null) {
            out.append("\n\nSet by BuildKit: ").append(meaning);
        } else if (variable.origin() == Variable.Origin.ARG || variable.origin() == Variable.Origin.GLOBAL_ARG) {
            out.append("\n\nOverride with ").append(code("--build-arg " + variable.name() + "=…"));
        }
        return out.toString();
    }

    private static boolean isOfPlatform(Variable variable) {
        Variable first = variable;
        while (first.global() != null) {
            first = first.global();
        }
        return first.origin() == Variable.Origin.PLATFORM && first.value() != null;
    }

    /** Returns the value as it is written, if that differs from the expanded value. */
    private static String written(Document document, LogicalText written, Scope scope) {
        return written.contentEquals(expand(document, written, scope))
                ? ""
                : ", written as " + code(written.toString());
    }

    private static String expand(Document document, LogicalText written, Scope scope) {
        Expansion expansion =
                Expander.expand(WordParser.parse(written, document.dockerfile().escape()), scope);
        return expansion.problem() == null ? expansion.value() : written.toString();
    }

    /** Returns the value after a name in ARG or ENV, including after ONBUILD, or null if there is none. */
    private static @Nullable LogicalText value(Instruction instruction, TextRange name) {
        switch (instruction) {
            case Env env -> {
                for (KeyValue pair : env.pairs()) {
                    if (pair.key().sourceRange().touches(name.start())) {
                        return pair.value();
                    }
                }
            }
            case Arg arg -> {
                for (ArgDefinition definition : arg.definitions()) {
                    if (definition.name().sourceRange().touches(name.start())) {
                        return definition.value();
                    }
                }
            }
            case Onbuild onbuild
            when onbuild.trigger() != null -> {
                return value(onbuild.trigger(), name);
            }
            default -> {}
        }
        return null;
    }
}
