package io.dflint.lsp.symbol;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Env;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lsp.symbol.Symbol.Kind;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import io.dflint.shell.Script;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the variables of a file. Within a stage, all ARG and ENV with the same name are one variable, since later ones
 * take over from earlier ones. Variables of several stages are one variable where a value passes from one to the other:
 * from a stage to the stages based on it, and from an ARG before the first FROM to an ARG without a default. A variable
 * that only a script sets belongs to the script.
 */
final class VariableSymbols {
    private record Key(int scope, String name) {}

    /** The occurrences of a name in a scope. Nodes of the same variable have the same {@link #root}. */
    private static final class Node {
        final Key key;
        final List<Occurrence> occurrences = new ArrayList<>(4);
        boolean declared;
        boolean argDeclared;
        boolean bareArg;

        @Nullable
        Node parent;

        Node(Key key) {
            this.key = key;
        }

        Node root() {
            Node root = this;
            while (root.parent != null) {
                root = root.parent;
            }
            if (root != this) {
                parent = root;
            }
            return root;
        }
    }

    /** The scopes of instructions have numbers from here downwards. */
    private static final int FIRST_INSTRUCTION = -10;

    /** The largest number of bases through which values are followed, far more than files have in practice. */
    private static final int MAX_GENERATIONS = 100;

    private final BuildModel model;
    private final char escape;
    /** The scripts of each RUN, by the instruction in the file. */
    private final Map<Instruction, List<Script>> scripts = new IdentityHashMap<>();

    private final Map<Key, Node> nodes = new LinkedHashMap<>();
    private final Set<Integer> seen = new HashSet<>();
    private int instructions;

    private VariableSymbols(BuildModel model, List<RunScript> runs) {
        this.model = model;
        escape = model.file().escape();
        for (RunScript run : runs) {
            scripts.put(run.instruction(), run.scripts());
        }
    }

    static List<Symbol> of(BuildModel model, List<RunScript> runs) {
        VariableSymbols found = new VariableSymbols(model, runs);
        found.declarations();
        found.uses();
        found.link();
        return found.symbols();
    }

    private void declarations() {
        for (Instruction instruction : model.preamble()) {
            declarations(instruction, instruction, Scopes.PREAMBLE);
        }
        for (Stage stage : model.stages()) {
            for (Instruction instruction : stage.instructions()) {
                declarations(instruction, instruction, stage.index());
            }
        }
    }

    private void uses() {
        for (Instruction instruction : model.preamble()) {
            uses(instruction, null, Scopes.PREAMBLE);
        }
        for (Stage stage : model.stages()) {
            uses(stage.from(), null, Scopes.FROM);
            for (Instruction instruction : stage.instructions()) {
                uses(instruction, stage, stage.index());
            }
        }
    }

    private void declarations(Instruction instruction, Instruction outer, int scope) {
        switch (instruction) {
            case Arg arg -> {
                for (ArgDefinition definition : arg.definitions()) {
                    Node node = declare(definition.name(), outer, scope);
                    if (node != null) {
                        node.argDeclared = true;
                        node.bareArg |= definition.value() == null;
                    }
                }
            }
            case Env env -> {
                for (KeyValue pair : env.pairs()) {
                    declare(pair.key(), outer, scope);
                }
            }
            case Onbuild onbuild when onbuild.trigger() != null -> declarations(onbuild.trigger(), outer, scope);
            default -> {}
        }
    }

    /** Adds a declaration, unless the name is quoted or contains variables. */
    private @Nullable Node declare(LogicalText name, Instruction instruction, int scope) {
        String text = name.toString();
        if (!VariableNames.isName(text)) {
            return null;
        }
        Node node = node(scope, text);
        node.declared = true;
        add(node, name.sourceRange(), true, instruction, scope);
        return node;
    }

    /**
     * Adds the uses in an instruction. Variables set by a script or mount are local to it, but a script can also set
     * variables of ARG or ENV.
     */
    private void uses(Instruction instruction, @Nullable Stage stage, int scope) {
        List<Script> inside = scripts.getOrDefault(instruction, List.of());
        int local = FIRST_INSTRUCTION - instructions++;
        Set<String> own = new HashSet<>();
        for (LogicalText secret : SecretVariables.of(instruction)) {
            own.add(secret.toString());
            add(node(local, secret.toString()), secret.sourceRange(), true, instruction, local);
        }
        ShellVariables.find(inside, (name, range, set) -> {
            if (set && !isDeclared(name, stage, scope)) {
                own.add(name);
            }
        });
        ShellVariables.find(inside, (name, range, set) -> {
            if (VariableNames.isName(name)) {
                int to = own.contains(name) ? local : scope;
                add(node(to, name), range, set && to == local, instruction, to);
            }
        });
        ShellKind shell = ShellKind.of(model, instruction);
        VariableUses others = new VariableUses(escape, (name, range) -> {
            int to = own.contains(name) ? local : scope;
            add(node(to, name), range, false, instruction, to);
        });
        others.find(instruction, shell);
    }

    private boolean isDeclared(String name, @Nullable Stage stage, int scope) {
        Node node = nodes.get(new Key(scope, name));
        return node != null && node.declared || stage != null && inherited(stage, name) != null;
    }

    /** Adds an occurrence. Those found twice, for example in a heredoc that is read in two ways, are added once. */
    private void add(Node node, TextRange range, boolean declaration, Instruction instruction, int scope) {
        if (seen.add(range.start())) {
            node.occurrences.add(new Occurrence(range, declaration, instruction, scope));
        }
    }

    private Node node(int scope, String name) {
        return nodes.computeIfAbsent(new Key(scope, name), Node::new);
    }

    private void link() {
        for (Node node : List.copyOf(nodes.values())) {
            int scope = node.key.scope();
            Node outer = nodes.get(new Key(Scopes.PREAMBLE, node.key.name()));
            if (outer != null && outer.argDeclared && (scope == Scopes.FROM || scope >= 0 && node.bareArg)) {
                join(node, outer);
            }
            if (scope >= 0) {
                Node inherited = inherited(model.stages().get(scope), node.key.name());
                if (inherited != null) {
                    join(node, inherited);
                }
            }
        }
    }

    private @Nullable Node inherited(Stage stage, String name) {
        int generations = 0;
        for (Stage s = stage.parent(); s != null && generations < MAX_GENERATIONS; s = s.parent()) {
            generations++;
            Node node = nodes.get(new Key(s.index(), name));
            if (node != null && node.declared) {
                return node;
            }
        }
        return null;
    }

    private static void join(Node one, Node other) {
        Node a = one.root();
        Node b = other.root();
        if (a != b) {
            a.parent = b;
        }
    }

    private List<Symbol> symbols() {
        Map<Node, List<Occurrence>> groups = new LinkedHashMap<>();
        for (Node node : nodes.values()) {
            if (!node.occurrences.isEmpty()) {
                groups.computeIfAbsent(node.root(), root -> new ArrayList<>()).addAll(node.occurrences);
            }
        }
        List<Symbol> symbols = new ArrayList<>(groups.size());
        groups.forEach((root, occurrences) -> symbols.add(Symbols.symbol(Kind.VARIABLE, root.key.name(), occurrences)));
        return symbols;
    }
}
