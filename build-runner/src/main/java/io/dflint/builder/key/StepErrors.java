package io.dflint.builder.key;

import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.plan.Action;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.plan.BuildException.Place;
import io.dflint.builder.plan.CopySource;
import io.dflint.builder.plan.Step;
import io.dflint.builder.source.MissingSourceException;
import io.dflint.builder.text.FailureText;
import io.dflint.builder.text.UrlLogin;
import io.dflint.text.SourceText;
import io.dflint.text.TextRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds to errors the location of the instruction that they are about. */
public final class StepErrors {
    /** The characters that may surround a path in an instruction. */
    private static final String SEPARATORS = " \t\r\n=,\"'[]";

    private final SourceText source;

    /** @param source the text of the Dockerfile */
    public StepErrors(SourceText source) {
        this.source = source;
    }

    /** The location of a step's instruction. */
    public Place place(Vertex vertex) {
        Step step = vertex.step().step();
        return new Place(
                source,
                step != null
                        ? step.range()
                        : vertex.step().stage().stage().from().range());
    }

    /** The line of a step's instruction, counted from 1. */
    public int line(Vertex vertex) {
        return source.lines().line(place(vertex).range().start()) + 1;
    }

    /** Work that may fail. */
    public interface Work<T> {
        T get() throws BuildException, IOException;
    }

    /** Adds the location of an instruction to errors that have none. Errors of the daemon are left as they are. */
    public <T> T at(Vertex vertex, Work<T> work) throws BuildException, IOException {
        try {
            return work.get();
        } catch (BuildException e) {
            throw e.at(place(vertex));
        } catch (EngineException e) {
            throw e;
        } catch (IOException e) {
            throw new BuildException(FailureText.of(e), place(vertex, e), e);
        }
    }

    /** The location of a word of an instruction, or of the entire instruction if the word is not found. */
    public Place place(Vertex vertex, String word) {
        Place whole = place(vertex);
        for (String spelling : List.of(word, "./" + word, "/" + word)) {
            TextRange range = find(spelling, whole.range());
            if (range != null && !word.isEmpty()) {
                return new Place(source, range);
            }
        }
        return whole;
    }

    /**
     * The location of the word that the failure is about if it occurs in the instruction, or else of the instruction.
     */
    private Place place(Vertex vertex, IOException e) {
        Place whole = place(vertex);
        for (String word : words(vertex.action(), e)) {
            TextRange range = find(word, whole.range());
            if (range != null) {
                return new Place(source, range);
            }
        }
        return whole;
    }

    private static List<String> words(Action action, IOException e) {
        List<String> words = new ArrayList<>();
        if (e instanceof MissingSourceException missing) {
            String path = missing.source();
            String relative = path.startsWith("/") ? path.substring(1) : path;
            words.addAll(List.of(path, relative, "./" + relative));
        } else if (action instanceof Action.Copy copy) {
            String message = FailureText.of(e);
            for (CopySource from : copy.sources()) {
                String url = switch (from) {
                    case CopySource.Download download -> download.url();
                    case CopySource.Repository repository -> repository.url();
                    default -> "";
                };
                if (!url.isEmpty() && (copy.sources().size() == 1 || message.contains(UrlLogin.hidden(url)))) {
                    words.add(url);
                }
            }
        }
        return words;
    }

    /** Finds a whole word in a part of the file. */
    private @Nullable TextRange find(String word, TextRange within) {
        String text = source.slice(within);
        for (int at = text.indexOf(word); at >= 0 && !word.isEmpty(); at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean starts = at == 0 || SEPARATORS.indexOf(text.charAt(at - 1)) >= 0;
            boolean ends = end == text.length() || SEPARATORS.indexOf(text.charAt(end)) >= 0;
            if (starts && ends) {
                return new TextRange(within.start() + at, within.start() + end);
            }
        }
        return null;
    }
}
