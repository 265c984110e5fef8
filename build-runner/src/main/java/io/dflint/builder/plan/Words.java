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

/** Expands the variables in the texts of an instruction. */
final class Words {
    private final Map<String, String> env;
    private final char escape;
    private final Function<TextRange, Place> places;
    private final ExpansionBudget budget;

    /** Creates an expander. It looks up the variables at the time of each call. */
    Words(Map<String, String> env, char escape, Function<TextRange, Place> places, ExpansionBudget budget) {
        this.env = env;
        this.escape = escape;
        this.places = places;
        this.budget = budget;
    }

    String expand(LogicalText text) throws BuildException {
        return text.isEmpty() ? "" : expansion(WordParser.parse(text, escape)).value();
    }

    /** Expands a text and splits the result into words. */
    List<String> split(LogicalText text) throws BuildException {
        return expansion(WordParser.parse(text, escape)).words();
    }

    /** Expands the body of a heredoc, in which quotes are kept. */
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
