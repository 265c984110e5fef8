package io.dflint.model;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Copy;
import io.dflint.instruction.Env;
import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Mount;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.instruction.Shell;
import io.dflint.instruction.User;
import io.dflint.instruction.Workdir;
import io.dflint.model.Base.OfImage;
import io.dflint.model.Base.OfStage;
import io.dflint.model.StageReference.Kind;
import io.dflint.model.Variable.Origin;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Problem;
import io.dflint.text.Digits;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import io.dflint.word.Environment;
import io.dflint.word.Expander;
import io.dflint.word.Expansion;
import io.dflint.word.WordParser;
import io.dflint.word.WordProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link BuildModel}: one pass over the instructions collects the stages and what they set, and one pass over
 * the stages links them.
 */
final class ModelBuilder {
    /** The limit for the total length of all values in texts with a {@code $}, in UTF-16 code units. */
    private static final int VALUES_TOGETHER = 1 << 20;

    /** Values up to this length are always tracked. */
    private static final int ALWAYS_FOLLOWED = 1 << 12;

    final Dockerfile file;
    final BuildSettings settings;
    final List<Instruction> preamble = new ArrayList<>(2);
    final List<Stage> stages = new ArrayList<>();
    final List<StageReference> references = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final Map<Instruction, BuildModel.Place> places = new IdentityHashMap<>();
    final Map<String, Stage> byName = new HashMap<>();
    final History global = new History(Bindings.NONE);

    final int longestValue;
    private final Scope globalEnd;

    @Nullable
    TextRange unfollowed;

    /**
     * How many more code units the paths of working directories may have in total. Relative paths grow with every
     * instruction.
     */
    private int pathBudget = VALUES_TOGETHER;

    ModelBuilder(Dockerfile file, BuildSettings settings) {
        this.file = file;
        this.settings = settings;
        int together = VALUES_TOGETHER / Math.max(1, countDollars(file.source().content()));
        longestValue = Math.clamp(together, ALWAYS_FOLLOWED, Expander.MAX_LENGTH);
        globalEnd = new Scope(global, null, Integer.MAX_VALUE, longestValue);
    }

    private static int countDollars(String text) {
        int count = 0;
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
            count++;
        }
        return count;
    }

    BuildModel build() {
        settings.platformArgs()
                .forEach((name, value) ->
                        global.define(-1, new Variable(name, value, Origin.PLATFORM, null, null, null)));
        List<Instruction> instructions = file.instructions();
        int position = 0;
        while (position < instructions.size() && !(instructions.get(position) instanceof From)) {
            Instruction instruction = instructions.get(position);
            preamble.add(instruction);
            places.put(instruction, new BuildModel.Place(null, position));
            if (instruction instanceof Arg arg) {
                defineGlobal(arg, position);
            }
            position++;
        }
        while (position < instructions.size()) {
            position = stage(instructions, position);
        }
        for (Stage stage : stages) {
            for (Instruction instruction : stage.instructions()) {
                link(stage, instruction, instruction);
            }
        }
        problems.addAll(StageChecks.check(file, stages, references));
        return new BuildModel(this);
    }

    private void defineGlobal(Arg arg, int position) {
        // Unlike in a stage, each definition sees those before it in the same instruction (BuildKit, dockerfile2llb).
        Scope scope = new Scope(global, null, position + 1, longestValue);
        for (ArgDefinition definition : arg.definitions()) {
            String name = definition.name().toString();
            String value = settings.buildArgs().get(name);
            Variable platform = global.variable(name, 0);
            if (value == null && definition.value() != null) {
                value = expand(definition.value(), scope);
            } else if (value == null && platform != null) {
                value = platform.value();
            }
            global.define(
                    position,
                    new Variable(
                            name,
                            value,
                            Origin.GLOBAL_ARG,
                            arg,
                            definition.name().sourceRange(),
                            null));
        }
    }

    private int stage(List<Instruction> instructions, int start) {
        From from = (From) instructions.get(start);
        int end = start + 1;
        while (end < instructions.size() && !(instructions.get(end) instanceof From)) {
            end++;
        }
        LogicalText alias = from.alias();
        String name = alias == null ? null : alias.toString().toLowerCase(Locale.ROOT);
        Base base = base(from);
        History history = new History(base instanceof OfStage(Stage parent) ? parent.history.last() : Bindings.NONE);
        Stage stage =
                new Stage(stages.size(), from, name, base, List.copyOf(instructions.subList(start + 1, end)), history);
        stages.add(stage);
        places.put(from, new BuildModel.Place(stage, start));
        if (from.image() != null) {
            references.add(new StageReference(stage, from, Kind.FROM, from.image(), stage.parent()));
        }
        if (name != null) {
            byName.put(name, stage);
        }
        for (int position = start + 1; position < end; position++) {
            Instruction instruction = instructions.get(position);
            places.put(instruction, new BuildModel.Place(stage, position));
            apply(stage, instruction, position);
        }
        return end;
    }

    /**
     * Resolves the base of a FROM. It names a stage only if that stage is above and the name is in lower case, as
     * Docker stores stage names.
     */
    private Base base(From from) {
        LogicalText image = from.image();
        if (image == null) {
            return new Base.Missing();
        }
        String text = image.toString();
        boolean known = true;
        if (image.indexOf('$', 0) >= 0 || image.indexOf('"', 0) >= 0 || image.indexOf('\'', 0) >= 0) {
            Expansion expansion = Expander.expand(WordParser.parse(image, file.escape()), globalEnd);
            boolean followed = expansion.problem() == null && expansion.value().length() <= longestValue;
            if (!followed) {
                leftOut(expansion, image);
            }
            known = followed && expansion.unmatched().isEmpty();
            text = followed ? expansion.value() : text;
        }
        Stage stage = byName.get(text);
        if (stage != null) {
            return new OfStage(stage);
        }
        return text.equals("scratch") ? new Base.Scratch() : new OfImage(text, known);
    }

    private void apply(Stage stage, Instruction instruction, int position) {
        switch (instruction) {
            case Arg arg -> defineArgs(stage, arg, position);
            case Env env -> defineEnv(stage, env, position);
            case Workdir workdir
            when workdir.path() != null -> {
                Scope scope = new Scope(global, stage, position, longestValue);
                String path = expand(workdir.path(), scope);
                WorkingDirectory next = pathBudget <= 0
                        ? WorkingDirectory.OF_IMAGE
                        : scope.workdir().resolve(path == null ? workdir.path().toString() : path);
                pathBudget -= next.path().length();
                stage.history.workdirs.add(new History.Entry<>(position, next));
            }
            case User user
            when user.user() != null -> {
                String name = expand(user.user(), new Scope(global, stage, position, longestValue));
                stage.history.users.add(
                        new History.Entry<>(position, name == null ? user.user().toString() : name));
            }
            case Shell shell
            when !shell.words().isEmpty() -> {
                List<String> words = new ArrayList<>(shell.words().size());
                shell.words().forEach(word -> words.add(word.toString()));
                stage.history.shells.add(new History.Entry<>(position, List.copyOf(words)));
            }
            default -> {}
        }
    }

    /**
     * Defines the arguments of an ARG. An ENV takes precedence over an ARG of the same name, in whichever order they
     * are (Dockerfile reference, using ARG variables).
     */
    private void defineArgs(Stage stage, Arg arg, int position) {
        Scope scope = new Scope(global, stage, position, longestValue);
        for (ArgDefinition definition : arg.definitions()) {
            String name = definition.name().toString();
            Variable known = scope.variable(name);
            Variable outer = definition.value() == null ? globalEnd.variable(name) : null;
            String value = settings.buildArgs().get(name);
            if (value == null && definition.value() != null) {
                value = expand(definition.value(), scope);
            } else if (value == null && outer != null) {
                value = outer.value();
            }
            if (known == null || known.origin() != Origin.ENV) {
                stage.history.define(
                        position,
                        new Variable(
                                name, value, Origin.ARG, arg, definition.name().sourceRange(), outer));
            }
        }
    }

    private void defineEnv(Stage stage, Env env, int position) {
        Scope scope = new Scope(global, stage, position, longestValue);
        for (KeyValue pair : env.pairs()) {
            String name = expand(pair.key(), scope);
            if (name != null && !name.isEmpty()) {
                stage.history.define(
                        position,
                        new Variable(
                                name,
                                expand(pair.value(), scope),
                                Origin.ENV,
                                env,
                                pair.key().sourceRange(),
                                null));
            }
        }
    }

    /**
     * Returns the value of a text, or null if one of its variables has no known value or the text cannot be expanded.
     */
    private @Nullable String expand(LogicalText text, Environment scope) {
        if (WordParser.isPlain(text, file.escape())) {
            if (text.length() <= longestValue) {
                return text.toString();
            }
            leftOut(text);
            return null;
        }
        Expansion expansion = Expander.expand(WordParser.parse(text, file.escape()), scope);
        boolean known = expansion.problem() == null && expansion.unmatched().isEmpty();
        if (known && expansion.value().length() <= longestValue) {
            return expansion.value();
        }
        leftOut(expansion, text);
        return null;
    }

    private void leftOut(Expansion expansion, LogicalText text) {
        boolean tooLong = expansion.problem() == null
                ? expansion.value().length() > longestValue
                : expansion.problem().kind() == WordProblem.Kind.TOO_LONG;
        if (tooLong) {
            leftOut(text);
        }
    }

    private void leftOut(LogicalText text) {
        if (unfollowed == null) {
            unfollowed = text.sourceRange();
        }
    }

    private void link(Stage stage, Instruction instruction, Instruction outer) {
        switch (instruction) {
            case Copy copy -> {
                Flag from = copy.flag("from");
                if (from != null && from.value() != null) {
                    references.add(new StageReference(
                            stage, outer, Kind.COPY_FROM, from.value(), copySource(from.valueText())));
                }
            }
            case Run run -> {
                for (Mount mount : run.mounts()) {
                    LogicalText from = mount.from();
                    if (from != null) {
                        Stage target = byName.get(from.toString().toLowerCase(Locale.ROOT));
                        references.add(new StageReference(stage, outer, Kind.MOUNT_FROM, from, target));
                    }
                }
            }
            // An instruction in ONBUILD refers to stages of the file that triggers it.
            case Onbuild ignored -> {}
            default -> {}
        }
    }

    private @Nullable Stage copySource(String text) {
        int index = Digits.value(text);
        if (index >= 0) {
            return index < stages.size() ? stages.get(index) : null;
        }
        return byName.get(text.toLowerCase(Locale.ROOT));
    }
}
