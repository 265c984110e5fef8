package io.dflint.lint.pin;

import io.dflint.registry.Published;
import io.dflint.registry.Registry;
import io.dflint.registry.RegistryException;
import io.dflint.registry.Repository;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Caches answers of a registry in memory, and collects its failures. Safe for use by several threads. */
public final class ImageAnswers {
    private final Registry registry;
    private final Map<List<String>, Answer> answers = new ConcurrentHashMap<>();
    private final Set<String> problems = ConcurrentHashMap.newKeySet();

    /** An answer. Without a value, the registry has no such thing or did not answer. */
    private record Answer(@Nullable Object value, boolean isNotFound) {}

    /** A request to the registry. */
    @FunctionalInterface
    private interface Question {
        Object ask() throws RegistryException;
    }

    public ImageAnswers(Registry registry) {
        this.registry = registry;
    }

    /** The failures, as messages for the user. */
    public List<String> problems() {
        return problems.stream().sorted().toList();
    }

    /** Reports whether a registry states that a tag or a digest does not exist. */
    boolean isMissing(Repository repository, String reference) {
        return published(repository, reference).isNotFound();
    }

    /** Returns the platforms of a tag or a digest; empty if they are not known. */
    List<String> platforms(Repository repository, String reference) {
        return published(repository, reference).value() instanceof Published published
                ? published.platforms()
                : List.of();
    }

    private Answer published(Repository repository, String reference) {
        return answer("published", repository, reference, () -> registry.published(repository, reference));
    }

    /** Returns the digest of a tag, or null if it is not known. */
    @Nullable
    String digest(Repository repository, String tag) {
        return answer("digest", repository, tag, () -> registry.digest(repository, tag))
                                .value()
                        instanceof String digest
                ? digest
                : null;
    }

    /** Returns all tags; empty if they are not known. */
    List<String> tags(Repository repository) {
        Object tags =
                answer("tags", repository, "", () -> registry.tags(repository)).value();
        return tags instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private Answer answer(String what, Repository repository, String reference, Question question) {
        return answers.computeIfAbsent(List.of(what, repository.registry(), repository.path(), reference), key -> {
            try {
                return new Answer(question.ask(), false);
            } catch (RegistryException e) {
                if (e.kind() == RegistryException.Kind.NOT_FOUND) {
                    return new Answer(null, true);
                }
                problems.add(String.valueOf(e.getMessage()));
                return new Answer(null, false);
            }
        });
    }
}
