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

/** Facts about one file. Each is derived when a rule first asks for it. Not safe for use by several threads. */
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

    /** Creates facts without a work limit. */
    public Facts(BuildModel model) {
        this(model, new WorkLimit(model.file().source().length()));
    }

    /**
     * Creates facts.
     *
     * @param work counts the work of the rules
     */
    public Facts(BuildModel model, WorkLimit work) {
        this(model, work, null, null);
    }

    /**
     * Creates facts for a file with scripts that may already be parsed.
     *
     * @param work counts the work of the rules
     * @param runs the result of {@link #runs()} of other facts about the file; null if there is none
     * @param shell the shell for scripts for which the file does not set one; null for that of the image
     */
    public Facts(BuildModel model, WorkLimit work, @Nullable List<RunScript> runs, @Nullable String shell) {
        this.shell = shell;
        this.work = work;
        this.runs = runs;
        this.model = model;
        values = new Values(model.file().source().length(), model.file().escape());
    }

    /** Returns the parts of an instruction in which Docker expands variables. */
    public List<Word> words(Instruction instruction) {
        return words.computeIfAbsent(
                instruction, i -> ExpandedWords.of(i, model.file().escape()));
    }

    /**
     * Returns the value of a part of an instruction, with quotes removed and variables expanded, or null if it is not
     * known.
     */
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

    /** The expander of variables. */
    public Values values() {
        return values;
    }

    /** The ARGs before the first FROM, with the build arguments of this run. */
    public GlobalArgs globalArgs() {
        GlobalArgs known = globalArgs;
        if (known == null) {
            known = GlobalArgs.of(model, model.settings().buildArgs(), values);
            globalArgs = known;
        }
        return known;
    }

    /** The ARGs before the first FROM in a build without build arguments. */
    public GlobalArgs defaultArgs() {
        return model.settings().buildArgs().isEmpty() ? globalArgs() : GlobalArgs.of(model, Map.of(), values);
    }

    /** The part of the file that Docker's checks cover: the whole file, or as much as Docker reaches. */
    public CheckRun checkRun() {
        CheckRun known = checkRun;
        if (known == null) {
            known = readCheckRun();
            checkRun = known;
        }
        return known;
    }

    /** All places that name an image for the build to pull, in the order of the file. */
    public List<ImageUse> images() {
        List<ImageUse> known = images;
        if (known == null) {
            known = ImageUses.of(model, values);
            images = known;
        }
        return looked(known);
    }

    /** The last USER of the target image; null if there is none, so that the base image decides. */
    public @Nullable FinalUser finalUser() {
        return FinalUser.of(model, this);
    }

    /** All labels that the file sets, in order. */
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

    /** All RUNs, including those in ONBUILD, in the order of the file. */
    public List<RunScript> runs() {
        List<RunScript> known = runs;
        if (known == null) {
            known = readRuns();
            runs = known;
        }
        return looked(known);
    }

    /** The scripts of RUN, CMD, ENTRYPOINT and HEALTHCHECK that a Bourne shell runs. */
    public List<ShellScript> shellScripts() {
        List<ShellScript> known = shellScripts;
        if (known == null) {
            known = readShellScripts();
            shellScripts = known;
        }
        return known;
    }

    /** An overview of the constructs that {@link #shellScripts()} contain. */
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

    /** The shells that comments set. */
    public ShellPragmas shellPragmas() {
        ShellPragmas known = shellPragmas;
        if (known == null) {
            known = ShellPragmas.of(model);
            shellPragmas = known;
        }
        return known;
    }

    /** Returns the script of a RUN, or of a RUN in ONBUILD, or null for other instructions. */
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
     * Returns the commands of RUN that call certain programs.
     *
     * @param programs the names; {@code pip*} and {@code python*} stand for all names with this prefix
     */
    public List<RunCommand> commandsOf(String... programs) {
        CommandIndex known = commands;
        if (known == null) {
            known = new CommandIndex(runs());
            commands = known;
        }
        return looked(known.of(programs));
    }

    /** All programs that RUNs call, in the order of the file. The calls of a {@code sh -c} script follow the shell. */
    public List<ProgramCall> calls() {
        List<ProgramCall> known = calls;
        if (known == null) {
            known = ProgramCalls.of(runs());
            calls = known;
        }
        return looked(known);
    }

    /** All CMDs, ENTRYPOINTs and HEALTHCHECKs with a command, in the order of the file. */
    public List<ContainerCommand> containerCommands() {
        List<ContainerCommand> known = containerCommands;
        if (known == null) {
            known = scriptReader().containerCommands();
            containerCommands = known;
        }
        return looked(known);
    }

    /** All programs that CMD, ENTRYPOINT and HEALTHCHECK call, like {@link #calls()} for RUN. */
    public List<ProgramCall> containerCalls() {
        List<ProgramCall> known = containerCalls;
        if (known == null) {
            known = ProgramCalls.of(containerCommands());
            containerCalls = known;
        }
        return looked(known);
    }

    /** The calls of {@link #calls()} and {@link #containerCalls()}. */
    public List<ProgramCall> allCalls() {
        List<ProgramCall> all = new ArrayList<>(calls());
        all.addAll(containerCalls());
        return all;
    }

    /** The stages that are part of the target image. */
    public FinalStages finalStages() {
        FinalStages known = finalStages;
        if (known == null) {
            known = readFinalStages();
            finalStages = known;
        }
        return known;
    }

    /**
     * All places that set a variable: ENV, defaults of ARG, and the scripts of RUN, CMD, ENTRYPOINT and HEALTHCHECK.
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

    /** Counts the work of a rule that iterates over a list. */
    private <T> List<T> looked(List<T> list) {
        work.spend(1 + list.size() / 16);
        return list;
    }

    /**
     * Reads the script of a RUN.
     *
     * @param instruction the RUN itself or the ONBUILD around it
     */
    protected RunScript read(ScriptReader reader, Instruction instruction, Run run) {
        return reader.read(instruction, run);
    }

    /** Determines the part of the file that Docker's checks cover; by default, the whole file. */
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
