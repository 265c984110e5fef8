package io.dflint.lint.embed;

import io.dflint.lint.embed.Mention.Kind;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the mentions in a file of the Dockerfiles that it builds and of what is in them. */
final class Mentions {
    private final String text;
    private final List<Mention> all = new ArrayList<>();

    /**
     * The values that name the parts of a build.
     *
     * @param dockerfile the value with the path of the Dockerfile, or with its context if there is only that
     * @param target the value with the name of the stage
     * @param args the values with the build arguments: fields, or items such as {@code NAME=VALUE}
     */
    record Names(@Nullable Value dockerfile, @Nullable Value target, List<Value> args) {}

    Mentions(String text) {
        this.text = text;
    }

    List<Mention> all() {
        return all;
    }

    static List<Value> values(@Nullable Value value) {
        return value == null ? List.of() : List.of(value);
    }

    /**
     * Adds the mentions in a build of a Dockerfile at a path.
     *
     * @param path the path, relative to the file
     * @param dockerfile the path as it is written in the file
     * @param target the stage; null for the last
     */
    void add(String path, String dockerfile, @Nullable String target, Names names) {
        if (names.dockerfile() instanceof Value.Text written && written.range() != null) {
            all.add(new Mention(path, null, Kind.DOCKERFILE, dockerfile, written.range()));
        }
        addNames(path, null, target, names);
    }

    /** Adds the mentions in a build of an embedded Dockerfile. */
    void addInside(TextRange inline, @Nullable String target, Names names) {
        addNames("", inline, target, names);
    }

    private void addNames(String path, @Nullable TextRange inline, @Nullable String target, Names names) {
        if (target != null && names.target() instanceof Value.Text written) {
            boolean exact = written.text().equals(target) && isBehindItsName(written.range(), "target");
            all.add(new Mention(path, inline, Kind.STAGE, target, exact ? written.range() : null));
        }
        for (Value args : names.args()) {
            switch (args) {
                case Value.Fields fields ->
                    fields.fields().forEach((name, value) -> {
                        // An item without a value takes it from the environment variable of the same name.
                        boolean given = value instanceof Value.Text known
                                && !known.text().isEmpty();
                        TextRange place = given ? fields.names().get(name) : null;
                        all.add(new Mention(path, inline, Kind.ARGUMENT, name, place));
                    });
                case Value.Items items -> items.items().forEach(item -> addItem(path, inline, item));
                default -> {}
            }
        }
    }

    private void addItem(String path, @Nullable TextRange inline, Value item) {
        if (item instanceof Value.Text text) {
            int equals = text.text().indexOf('=');
            String name = equals < 0 ? text.text() : text.text().substring(0, equals);
            TextRange range = text.range();
            TextRange place = equals > 0 && range != null ? new TextRange(range.start(), range.start() + equals) : null;
            all.add(new Mention(path, inline, Kind.ARGUMENT, name, place));
        }
    }

    /**
     * Reports whether a range directly follows the field of a name. A value that stands elsewhere, such as at a
     * variable or an anchor, may have other uses.
     */
    private boolean isBehindItsName(@Nullable TextRange range, String name) {
        if (range == null) {
            return false;
        }
        int at = beforeBlanks(beforeQuote(range.start()));
        if (at == 0 || ":=".indexOf(text.charAt(at - 1)) < 0) {
            return false;
        }
        int end = beforeQuote(beforeBlanks(at - 1));
        return text.regionMatches(end - name.length(), name, 0, name.length());
    }

    private int beforeQuote(int at) {
        return at > 0 && "\"'".indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at;
    }

    private int beforeBlanks(int end) {
        int at = end;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
