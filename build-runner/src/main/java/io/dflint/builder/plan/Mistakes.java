package io.dflint.builder.plan;

import io.dflint.builder.plan.BuildException.Place;
import io.dflint.dockerfile.Dockerfile;
import io.dflint.model.BuildModel;
import io.dflint.syntax.Problem;
import io.dflint.text.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the mistakes in a file so that they can be reported together. */
public final class Mistakes {
    private final List<BuildException> all = new ArrayList<>();

    /** Returns the mistakes that do not depend on the target, in source order. */
    public static List<BuildException> of(Dockerfile file, BuildModel model) {
        Mistakes mistakes = new Mistakes();
        mistakes.add(file.source(), file.problems());
        mistakes.add(file.source(), model.problems());
        return mistakes.sorted();
    }

    void add(SourceText source, Collection<Problem> problems) {
        for (Problem problem : problems) {
            add(new BuildException(problem.message(), new Place(source, problem.range())));
        }
    }

    void add(BuildException mistake) {
        all.addAll(mistake.all());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns the mistakes in source order, one for each location. */
    private List<BuildException> sorted() {
        List<BuildException> sorted = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (BuildException mistake : all) {
            Place place = mistake.place();
            if (seen.add(place == null ? mistake : List.of(place.range(), String.valueOf(mistake.getMessage())))) {
                sorted.add(mistake);
            }
        }
        sorted.sort(Comparator.comparingInt(Mistakes::start));
        return sorted;
    }

    private static int start(BuildException mistake) {
        Place place = mistake.place();
        return place == null ? 0 : place.range().start();
    }

    /**
     * Throws the collected mistakes.
     *
     * @throws BuildException if there are any
     */
    void refuse() throws BuildException {
        if (!all.isEmpty()) {
            List<BuildException> sorted = sorted();
            throw sorted.size() == 1 ? sorted.getFirst() : new Several(sorted);
        }
    }

    /** The first mistake, which also carries the others. */
    private static final class Several extends BuildException {
        private static final long serialVersionUID = 1L;

        private final transient List<BuildException> all;

        Several(List<BuildException> all) {
            super(String.valueOf(all.getFirst().getMessage()), all.getFirst().place(), all.getFirst());
            this.all = List.copyOf(all);
        }

        @Override
        public List<BuildException> all() {
            return all;
        }
    }
}
