package io.dflint.lint.facts;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Label;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.command.VariableSetting;
import io.dflint.lint.facts.check.CheckRun;
import io.dflint.lint.facts.image.ImageUse;
import io.dflint.lint.facts.image.ImageUses;
import io.dflint.lint.facts.label.LabelEntry;
import io.dflint.lint.facts.script.CommandIndex;
import io.dflint.lint.facts.script.CommandSource;
import io.dflint.lint.facts.script.ContainerCommand;
import io.dflint.lint.facts.script.ProgramCalls;
import io.dflint.lint.facts.script.RunCommand;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.facts.script.ScriptReader;
import io.dflint.lint.facts.script.ShellPragmas;
import io.dflint.lint.facts.shell.ShellContents;
import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.facts.shell.ShellScripts;
import io.dflint.lint.facts.stage.FinalStages;
import io.dflint.lint.facts.stage.FinalUser;
import io.dflint.lint.facts.value.GlobalArgs;
import io.dflint.lint.facts.value.InstructionValues;
import io.dflint.lint.facts.value.Values;
import io.dflint.lint.facts.value.VariableSettings;
import io.dflint.model.BuildModel;
import io.dflint.model.ExpandedWords;
import io.dflint.text.LogicalText;
import io.dflint.word.Expansion;
import io.dflint.word.Word;
import io.dflint.word.WordParser;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts of one file, each derived when a rule first asks for it. For one thread. */
public class Facts implements InstructionValues {
    private final BuildModel model;
    private final Map<Instruction, List<Word>> words = new IdentityHashMap<>();
    private @Nullable List<LabelEntry> labels;
    private @Nullable List<RunScript> runs;
    private @Nullable List<ShellScript> shellScripts;
    private @Nullable ShellContents shellContents;
    private @Nullable CommandIndex commands;
    private @Nullable List<ProgramCall> calls;
    private @Nullable List<ContainerCommand> containerCommands;
    private @Nullable List<ProgramCall> containerCalls;
    private @Nullable FinalStages finalStages;
    private @Nullable List<VariableSetting> settings;
    private @Nullable List<ImageUse> images;
    private final Values values;
    private final Map<LogicalText, @Nullable String> valueByText = new IdentityHashMap<>();
    private final WorkLimit work;
    private final @Nullable String shell;
    private @Nullable ShellPragmas shellPragmas;
    private @Nullable GlobalArgs globalArgs;
    private @Nullable CheckRun checkRun;
    private @Nullable Map<Instruction, RunScript> runByInstruction;

    /** Facts that no one counts the work on. */
    public Facts(BuildModel model) {
        this(model, new WorkLimit(model.file().source().length()));
    }

    /** @param work counts what rules look at */
    public Facts(BuildModel model, WorkLimit work) {
        this(model, work, null, null);
    }

    /**
     * Facts of a file whose scripts are read already.
     *
     * @param work counts what rules look at
     * @param runs what {@link #runs()} of other facts of the file returned; null if nobody has read them
     * @param shell the program that runs scripts for which the file names none; null for that of the image
     */
    public Facts(BuildModel model, WorkLimit work, @Nullable List<RunScript> runs, @Nullable String shell) {
        this.shell = shell;
        this.work = work;
        this.runs = runs;
        this.model = model;
        values = new Values(model.file().source().length(), model.file().escape());
    }

    /** The parts of an instruction in which Docker replaces variables. */
    public List<Word> words(Instruction instruction) {
        return words.computeIfAbsent(
                instruction, i -> ExpandedWords.of(i, model.file().escape()));
    }

    /** What a part of an instruction is worth there, quotes removed and variables replaced; null if that is not known. */
    @Override
    public @Nullable String value(Instruction instruction, LogicalText text) {
        if (WordParser.isPlain(text, model.file().escape())) {
            return text.toString();
        }
        if (valueByText.containsKey(text)) {
            return valueByText.get(text);
        }
        work.spend(text.length());
        Expansion expansion = values.of(text, model.scopeAt(instruction));
        String value = expansion.problem() == null && expansion.unmatched().isEmpty() ? expansion.value() : null;
        valueByText.put(text, value);
        return value;
    }

    /** What replaces variables. */
    public Values values() {
        return values;
    }

    /** The arguments before the first FROM, with the build arguments of this run. */
    public GlobalArgs globalArgs() {
        GlobalArgs known = globalArgs;
        if (known == null) {
            known = GlobalArgs.of(model, model.settings().buildArgs(), values);
            globalArgs = known;
        }
        return known;
    }

    /** The arguments before the first FROM in a build without build arguments. */
    public GlobalArgs defaultArgs() {
        return model.settings().buildArgs().isEmpty() ? globalArgs() : GlobalArgs.of(model, Map.of(), values);
    }

    /** What Docker's checks look at: all of it, or as much as Docker comes to. */
    public CheckRun checkRun() {
        CheckRun known = checkRun;
        if (known == null) {
            known = readCheckRun();
            checkRun = known;
        }
        return known;
    }

    /** Every place that names an image for the build to pull, in the order of the file. */
    public List<ImageUse> images() {
        List<ImageUse> known = images;
        if (known == null) {
            known = ImageUses.of(model, values);
            images = known;
        }
        return looked(known);
    }

    /** The last USER of the image that is built; null if only the base image may set one. */
    public @Nullable FinalUser finalUser() {
        return FinalUser.of(model, this);
    }

    /** Every label that the file sets, in order. */
    public List<LabelEntry> labels() {
        List<LabelEntry> known = labels;
        if (known == null) {
            known = readLabels();
            labels = known;
        }
        return looked(known);
    }

    private List<LabelEntry> readLabels() {
        List<LabelEntry> found = new ArrayList<>();
        for (Instruction instruction : model.file().instructions()) {
            if (instruction instanceof Label label) {
                addLabels(label, found);
            }
        }
        return List.copyOf(found);
    }

    /** Adds the labels of an instruction. */
    protected void addLabels(Label label, List<LabelEntry> found) {
        for (KeyValue pair : label.pairs()) {
            found.add(LabelEntry.of(label, pair, value(label, pair.key()), value(label, pair.value())));
        }
    }

    /** Every RUN, also after ONBUILD, in the order of the file. */
    public List<RunScript> runs() {
        List<RunScript> known = runs;
        if (known == null) {
            known = readRuns();
            runs = known;
        }
        return looked(known);
    }

    /** The scripts that a Bourne shell runs, for rules about shells: of RUN, CMD, ENTRYPOINT and HEALTHCHECK. */
    public List<ShellScript> shellScripts() {
        List<ShellScript> known = shellScripts;
        if (known == null) {
            known = readShellScripts();
            shellScripts = known;
        }
        return known;
    }

    /** What {@link #shellScripts()} hold at all. */
    public ShellContents shellContents() {
        ShellContents known = shellContents;
        if (known == null) {
            known = new ShellContents(shellScripts());
            shellContents = known;
        }
        return known;
    }

    protected List<ShellScript> readShellScripts() {
        return ShellScripts.of(runs(), containerCommands(), model);
    }

    /** The shells that comments name. */
    public ShellPragmas shellPragmas() {
        ShellPragmas known = shellPragmas;
        if (known == null) {
            known = ShellPragmas.of(model);
            shellPragmas = known;
        }
        return known;
    }

    /** The script of a RUN, or of a RUN after ONBUILD; null for other instructions. */
    public @Nullable RunScript run(Instruction instruction) {
        Map<Instruction, RunScript> known = runByInstruction;
        if (known == null) {
            known = new IdentityHashMap<>();
            for (RunScript run : runs()) {
                known.put(run.instruction(), run);
            }
            runByInstruction = known;
        }
        return known.get(instruction);
    }

    private ScriptReader scriptReader() {
        return new ScriptReader(model, shellPragmas(), values, shell);
    }

    private List<RunScript> readRuns() {
        ScriptReader reader = scriptReader();
        List<RunScript> found = new ArrayList<>();
        for (Instruction instruction : model.file().instructions()) {
            if (instruction instanceof Run run) {
                found.add(read(reader, run, run));
            } else if (instruction instanceof Onbuild onbuild && onbuild.trigger() instanceof Run run) {
                found.add(read(reader, onbuild, run));
            }
        }
        return List.copyOf(found);
    }

    /**
     * The commands of RUN instructions that call certain programs.
     *
     * @param programs names; {@code pip*} and {@code python*} stand for all that begin so
     */
    public List<RunCommand> commandsOf(String... programs) {
        CommandIndex known = commands;
        if (known == null) {
            known = new CommandIndex(runs());
            commands = known;
        }
        return looked(known.of(programs));
    }

    /** Every program that a RUN calls, in the order of the file; what {@code sh -c} calls follows the shell. */
    public List<ProgramCall> calls() {
        List<ProgramCall> known = calls;
        if (known == null) {
            known = ProgramCalls.of(runs());
            calls = known;
        }
        return looked(known);
    }

    /** Every CMD, ENTRYPOINT and HEALTHCHECK with a command, in the order of the file. */
    public List<ContainerCommand> containerCommands() {
        List<ContainerCommand> known = containerCommands;
        if (known == null) {
            known = scriptReader().containerCommands();
            containerCommands = known;
        }
        return looked(known);
    }

    /** Every program that CMD, ENTRYPOINT and HEALTHCHECK call, as {@link #calls()} has those of RUN. */
    public List<ProgramCall> containerCalls() {
        List<ProgramCall> known = containerCalls;
        if (known == null) {
            known = ProgramCalls.of(containerCommands());
            containerCalls = known;
        }
        return looked(known);
    }

    /** What {@link #calls()} and {@link #containerCalls()} have. */
    public List<ProgramCall> allCalls() {
        List<ProgramCall> all = new ArrayList<>(calls());
        all.addAll(containerCalls());
        return all;
    }

    /** The stages that are part of the image. */
    public FinalStages finalStages() {
        FinalStages known = finalStages;
        if (known == null) {
            known = readFinalStages();
            finalStages = known;
        }
        return known;
    }

    /**
     * Every place that gives a variable a value: ENV, the default of ARG, the scripts of RUN, and those of CMD, ENTRYPOINT
     * and HEALTHCHECK.
     */
    public List<VariableSetting> settings() {
        List<VariableSetting> known = settings;
        if (known == null) {
            List<CommandSource> sources = new ArrayList<>(runs());
            sources.addAll(containerCommands());
            known = VariableSettings.of(model, this, sources);
            settings = known;
        }
        return looked(known);
    }

    /** What a rule asks for, it looks through. */
    private <T> List<T> looked(List<T> list) {
        work.spend(1 + list.size() / 16);
        return list;
    }

    /** The script of a RUN that stands in an instruction: the RUN itself, or ONBUILD around it. */
    protected RunScript read(ScriptReader reader, Instruction instruction, Run run) {
        return reader.read(instruction, run);
    }

    /** What a build comes to: everything. */
    protected CheckRun readCheckRun() {
        return CheckRun.complete(model);
    }

    protected FinalStages readFinalStages() {
        return new FinalStages(model);
    }

    protected final BuildModel model() {
        return model;
    }
}
