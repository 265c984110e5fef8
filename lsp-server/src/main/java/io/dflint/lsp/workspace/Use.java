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
 * A place in a Compose or Bake file that names a Dockerfile, or something in it.
 *
 * @param file the whole file
 * @param dockerfile null for a Dockerfile in the file, and where no path can be
 * @param shared whether the same place names something in another Dockerfile too
 */
public record Use(Document file, Mention mention, @Nullable Path dockerfile, boolean shared) {

    /** What is named in the Dockerfile: an argument may be a variable of several stages. */
    public List<Symbol> symbols(Document dockerfile) {
        List<Symbol> named = new ArrayList<>();
        for (Symbol symbol : dockerfile.symbols().all()) {
            if (names(symbol)) {
                named.add(symbol);
            }
        }
        return named;
    }

    /** Whether it names something in its Dockerfile. */
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
