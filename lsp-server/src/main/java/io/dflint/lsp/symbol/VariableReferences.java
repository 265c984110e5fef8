package io.dflint.lsp.symbol;

import io.dflint.model.Base;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.model.StageReference;
import io.dflint.word.Word;
import io.dflint.word.WordParser;
import io.dflint.word.WordPart;
import java.util.ArrayList;
import java.util.List;

/**
 * The references to stages through variables, such as <code>FROM build-${TARGETOS}</code>. The stages they refer to
 * depend on the platform and the build arguments: any earlier stage whose name matches the constant parts.
 */
public final class VariableReferences {
    private final List<Pattern> patterns = new ArrayList<>();

    /**
     * A reference and the known parts of the name.
     *
     * @param constants the texts between the variables, one more than there are variables
     */
    private record Pattern(StageReference reference, List<String> constants) {

        boolean matches(String name) {
            int last = constants.size() - 1;
            String start = constants.getFirst();
            String end = constants.get(last);
            if (name.length() < start.length() + end.length() || !name.startsWith(start) || !name.endsWith(end)) {
                return false;
            }
            int at = start.length();
            int limit = name.length() - end.length();
            for (int i = 1; i < last; i++) {
                int found = name.indexOf(constants.get(i), at);
                if (found < 0 || found + constants.get(i).length() > limit) {
                    return false;
                }
                at = found + constants.get(i).length();
            }
            return true;
        }

        /**
         * Reports whether the name is restricted. A variable alone could be anything, so its default value is used if
         * it is known.
         */
        boolean isBounded() {
            return constants.stream().anyMatch(constant -> !constant.isEmpty())
                    || reference.user().base() instanceof Base.OfImage(String _, boolean known) && !known;
        }
    }

    private VariableReferences() {}

    public static VariableReferences of(BuildModel model) {
        VariableReferences found = new VariableReferences();
        char escape = model.file().escape();
        for (StageReference reference : model.references()) {
            if (reference.text().indexOf('$', 0) >= 0) {
                List<String> constants = constants(WordParser.parse(reference.text(), escape));
                if (constants.size() > 1) {
                    found.patterns.add(new Pattern(reference, constants));
                }
            }
        }
        return found;
    }

    private static List<String> constants(Word word) {
        List<String> constants = new ArrayList<>();
        StringBuilder constant = new StringBuilder();
        add(word.parts(), constant, constants);
        constants.add(constant.toString());
        return constants;
    }

    private static void add(List<WordPart> parts, StringBuilder constant, List<String> constants) {
        for (WordPart part : parts) {
            switch (part) {
                case WordPart.Variable _ -> {
                    constants.add(constant.toString());
                    constant.setLength(0);
                }
                case WordPart.DoubleQuoted quoted -> add(quoted.parts(), constant, constants);
                case WordPart.SingleQuoted quoted -> constant.append(quoted.value());
                case WordPart.Escaped escaped -> constant.append(escaped.value());
                case WordPart.Literal literal -> constant.append(literal.text());
                case WordPart.KeptEscape escape -> constant.append(escape.text());
                case WordPart.Unreadable _ -> {}
            }
        }
    }

    public int count() {
        return patterns.size();
    }

    /** Returns the references that may refer to a stage, in source order. */
    public List<StageReference> to(Stage stage) {
        List<StageReference> found = new ArrayList<>();
        String name = stage.name();
        for (Pattern pattern : patterns) {
            StageReference reference = pattern.reference();
            boolean meant = reference.target() == stage;
            boolean earlier = stage.index() < reference.user().index();
            if (meant || name != null && earlier && pattern.isBounded() && pattern.matches(name)) {
                found.add(reference);
            }
        }
        return found;
    }
}
