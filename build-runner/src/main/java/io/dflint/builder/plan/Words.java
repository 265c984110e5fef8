package io.dflint.builder.plan;

import io.dflint.builder.plan.BuildException.Place;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import io.dflint.word.Expander;
import io.dflint.word.Expansion;
import io.dflint.word.Word;
import io.dflint.word.WordParser;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Replaces the variables in the texts of an instruction by what they are worth there. */
final class Words {
    private final Map<String, String> env;
    private final char escape;
    private final Function<TextRange, Place> places;
    private final ExpansionBudget budget;

    /** The variables are looked up at the time of the call. */
    Words(Map<String, String> env, char escape, Function<TextRange, Place> places, ExpansionBudget budget) {
        this.env = env;
        this.escape = escape;
        this.places = places;
        this.budget = budget;
    }

    String expand(LogicalText text) throws BuildException {
        return text.isEmpty() ? "" : expansion(WordParser.parse(text, escape)).value();
    }

    /** The words that a text becomes. */
    List<String> split(LogicalText text) throws BuildException {
        return expansion(WordParser.parse(text, escape)).words();
    }

    /** As the body of a heredoc is expanded: quotes stay. */
    String expandBody(LogicalText text) throws BuildException {
        return expansion(WordParser.parseUnquoted(text, '\\')).value();
    }

    private Expansion expansion(Word word) throws BuildException {
        Expansion expansion = Expander.expand(word, env::get);
        if (expansion.problem() != null) {
            throw new BuildException(
                    expansion.problem().message(),
                    places.apply(expansion.problem().range()));
        }
        budget.use(expansion.value().length());
        return expansion;
    }

    Place place(TextRange range) {
        return places.apply(range);
    }
}
