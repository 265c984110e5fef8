package io.dflint.shell.flow;

import io.dflint.shell.ArithmeticExpression;
import io.dflint.shell.ArrayValue;
import io.dflint.shell.Assignment;
import io.dflint.shell.Command;
import io.dflint.shell.CommandList;
import io.dflint.shell.Condition;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Redirection;
import io.dflint.shell.Script;
import io.dflint.shell.ShellNode;
import io.dflint.shell.ShellVisitor;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.Statement;
import io.dflint.shell.WordPart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index of the nodes of a script by kind. The nodes are in source order, except that the bodies of heredocs come
 * with their redirections.
 */
public final class ShellTree {
    private final Script script;
    private final Place root;
    private final Map<Shape, List<Place>> byShape = new EnumMap<>(Shape.class);
    private final Map<String, List<Place>> byName = new HashMap<>();
    private long shapes;

    private ShellTree(Script script) {
        this.script = script;
        root = new Place(script.body(), null);
        new Collector().collect();
    }

    /** Builds the index in one pass over a script. */
    public static ShellTree of(Script script) {
        return new ShellTree(script);
    }

    public Script script() {
        return script;
    }

    public Place root() {
        return root;
    }

    /** The nodes of a kind. */
    public List<Place> all(Shape shape) {
        return byShape.getOrDefault(shape, List.of());
    }

    /** Whether there is a node of a kind. */
    public boolean has(Shape shape) {
        return !all(shape).isEmpty();
    }

    /** The set of kinds of its nodes, as the union of {@link Shape#bit()}. */
    public long shapes() {
        return shapes;
    }

    /** The first words of its simple commands, without directories. */
    public Set<String> names() {
        return byName.keySet();
    }

    /** Returns the simple commands with a first word, compared without its directory. */
    public List<Place> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Reports whether a simple command has one of the names as its first word, compared without its directory. */
    public boolean hasNamed(String... names) {
        for (String name : names) {
            if (byName.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    private void add(Place place) {
        Shape shape = Shape.of(place.node());
        List<Place> known = byShape.get(shape);
        if (known == null) {
            known = new ArrayList<>(4);
            byShape.put(shape, known);
            shapes |= shape.bit();
        }
        known.add(place);
        if (place.node() instanceof SimpleCommand command && command.name() != null) {
            String path = command.name();
            String name = path.substring(path.lastIndexOf('/') + 1);
            List<Place> commands = byName.get(name);
            if (commands == null) {
                commands = new ArrayList<>(2);
                byName.put(name, commands);
            }
            commands.add(place);
        }
    }

    private final class Collector extends ShellVisitor {
        private @Nullable Place at;

        void collect() {
            at = root;
            add(root);
            super.visit(script.body());
        }

        /** Enters a node and returns the previous place, to which the caller must return. */
        private @Nullable Place enter(ShellNode node) {
            Place outer = at;
            at = new Place(node, outer);
            add(at);
            return outer;
        }

        @Override
        public void visit(CommandList node) {
            Place outer = enter(node);
            super.visit(node);
            at = outer;
        }

        @Override
        public void visit(Statement node) {
            Place outer = enter(node);
            super.visit(node);
            at = outer;
        }

        @Override
        public void visit(Pipeline node) {
            Place outer = enter(node);
            super.visit(node);
            at = outer;
        }

        @Override
        public void visit(Command node) {
            Place outer = enter(node);
            super.visit(node);
            at = outer;
        }

        @Override
        public void visit(Assignment node) {
            Place outer = enter(node);
            super.visit(node);
            at = outer;
        }

        @Override
        public void visit(ArrayValue node) {
            Place outer = enter(node);
            super.visit(node);
            at = outer;
        }

        @Override
        public void visit(Redirection node) {
            Place outer = enter(node);
            visit(node.target());
            if (node.document() != null) {
                Place redirection = enter(node.document());
                node.document().walk(this);
                at = redirection;
            }
            at = outer;
        }

        @Override
        public void visit(Condition node) {
            Place outer = enter(node);
            super.visit(node);
            at = outer;
        }

        @Override
        public void visit(ArithmeticExpression node) {
            Place outer = enter(node);
            super.visit(node);
            at = outer;
        }

        @Override
        public void visit(ShellWord node) {
            Place outer = enter(node);
            Assignment declared = declaration(node);
            if (declared == null) {
                super.visit(node);
            } else {
                visit(declared);
            }
            at = outer;
        }

        /** The assignment that an argument of {@code export} or similar is; null for another word. */
        private @Nullable Assignment declaration(ShellWord word) {
            SimpleCommand command = command();
            if (command == null
                    || command.declarations().isEmpty()
                    || !(at != null && at.outer() != null && at.outer().isNode(command))) {
                return null;
            }
            List<Assignment> declarations = command.declarations();
            int low = 0;
            int high = declarations.size() - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = declarations.get(middle).range().compareTo(word.range());
                if (order == 0) {
                    return declarations.get(middle);
                }
                low = order < 0 ? middle + 1 : low;
                high = order < 0 ? high : middle - 1;
            }
            return null;
        }

        @Override
        public void visit(WordPart node) {
            Place outer = enter(node);
            super.visit(node);
            at = outer;
        }
    }
}
