package io.dflint.lsp.workspace;

import io.dflint.instruction.Arg;
import io.dflint.lint.embed.Mention;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.symbol.Occurrence;
import io.dflint.lsp.symbol.Symbol;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference in a Compose or Bake file to a Dockerfile or to something in it.
 *
 * @param file the complete file
 * @param dockerfile the path of the Dockerfile; null for one in the file itself, and for an invalid path
 * @param shared whether the same text also refers to something in another Dockerfile
 */
public record Use(Document file, Mention mention, @Nullable Path dockerfile, boolean shared) {

    /** Returns the symbols referred to; an argument may be a variable in several stages. */
    public List<Symbol> symbols(Document dockerfile) {
        List<Symbol> named = new ArrayList<>();
        for (Symbol symbol : dockerfile.symbols().all()) {
            if (names(symbol)) {
                named.add(symbol);
            }
        }
        return named;
    }

    /** Reports whether this refers to a symbol of its Dockerfile. */
    public boolean names(Symbol symbol) {
        return switch (mention.kind()) {
            case STAGE ->
                symbol.kind() == Symbol.Kind.STAGE
                        && symbol.isDeclared()
                        && symbol.name().equalsIgnoreCase(mention.name());
            case ARGUMENT ->
                symbol.kind() == Symbol.Kind.VARIABLE
                        && symbol.name().equals(mention.name())
                        && symbol.occurrences().stream().anyMatch(Use::isArgument);
            case DOCKERFILE -> false;
        };
    }

    private static boolean isArgument(Occurrence occurrence) {
        return occurrence.declaration() && occurrence.instruction() instanceof Arg;
    }
}
