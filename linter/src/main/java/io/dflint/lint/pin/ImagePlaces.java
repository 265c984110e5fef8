package io.dflint.lint.pin;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.image.ImageReference;
import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.Facts;
import io.dflint.lint.facts.image.ImageUse;
import io.dflint.model.BuildModel;
import io.dflint.model.Variable;
import io.dflint.syntax.Directive;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of a file that determine images.
 *
 * @param places the places in the order of the file
 * @param left places that cannot be edited, with the reason
 */
public record ImagePlaces(List<ImagePlace> places, List<Left> left) {
    private static final String SYNTAX = "syntax";
    private static final String COMPUTED = "a variable is part of the reference; pin its value by hand";

    /** A reference that cannot be edited. */
    public record Left(TextRange range, String reason) {}

    public ImagePlaces {
        places = List.copyOf(places);
        left = List.copyOf(left);
    }

    public static ImagePlaces of(BuildModel model) {
        Finder finder = new Finder(model);
        finder.find();
        List<ImagePlace> places = new ArrayList<>(finder.found.values());
        places.sort((a, b) -> Integer.compare(a.range().start(), b.range().start()));
        return new ImagePlaces(places, finder.left);
    }

    private static final class Finder {
        private final Dockerfile file;
        private final BuildModel model;
        /** By range, because several stages can start from one ARG. */
        private final Map<TextRange, ImagePlace> found = new LinkedHashMap<>();

        private final List<Left> left = new ArrayList<>();

        Finder(BuildModel model) {
            this.model = model;
            file = model.file();
        }

        void find() {
            for (Directive directive : file.directives()) {
                if (directive.name().equalsIgnoreCase(SYNTAX)) {
                    add(directive.valueRange(), directive.value());
                }
            }
            for (ImageUse use : new Facts(model).images()) {
                if (!use.isComputed()) {
                    add(use.range(), use.text());
                } else {
                    computed(use);
                }
            }
        }

        private void add(TextRange range, String text) {
            ImageReference reference = ImageReference.parseOrNull(text);
            if (reference == null) {
                left.add(new Left(range, text.indexOf('$') < 0 ? "not a valid image reference" : COMPUTED));
            } else if (!file.source().slice(range).equals(text)) {
                left.add(
                        new Left(range, "the reference has quotes, escapes or a continuation in it; write it plainly"));
            } else {
                found.put(range, new ImagePlace(range, reference));
            }
        }

        /**
         * If the image is a variable, it is edited in the default of the variable, provided that the variable is not
         * used for anything else.
         */
        private void computed(ImageUse use) {
            Variable variable = use.variables().size() == 1 ? use.variables().getFirst() : null;
            LogicalText value =
                    variable == null || !isAlone(use.written().toString(), variable) ? null : value(variable);
            if (value == null) {
                left.add(new Left(use.range(), COMPUTED));
            } else if (variable != null && isUsedInAStage(variable.name())) {
                left.add(new Left(use.range(), "ARG " + variable.name() + " is used in a stage too; pin it by hand"));
            } else {
                add(value.sourceRange(), value.toString());
            }
        }

        private static boolean isAlone(String written, Variable variable) {
            return written.equals("$" + variable.name()) || written.equals("${" + variable.name() + "}");
        }

        /** Returns the default of an ARG before the first FROM, or null for another variable. */
        private static @Nullable LogicalText value(Variable variable) {
            if (variable.origin() == Variable.Origin.GLOBAL_ARG && variable.instruction() instanceof Arg arg) {
                for (ArgDefinition definition : arg.definitions()) {
                    if (definition.name().contentEquals(variable.name())) {
                        return definition.value();
                    }
                }
            }
            return null;
        }

        private boolean isUsedInAStage(String name) {
            for (Instruction instruction : file.instructions()) {
                if (instruction instanceof Arg arg && model.stageOf(arg) != null) {
                    for (ArgDefinition definition : arg.definitions()) {
                        if (definition.name().contentEquals(name)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }
}
