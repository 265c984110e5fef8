package io.dflint.lsp.feature;

import io.dflint.ignore.IgnoreFile;
import io.dflint.instruction.InstructionForm.Parameter;
import io.dflint.lint.embed.HostKind;
import io.dflint.lint.format.FormatOptions;
import io.dflint.lint.rule.Finding;
import io.dflint.lsp.config.Settings;
import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.document.HostDocument;
import io.dflint.lsp.feature.actions.Action;
import io.dflint.lsp.feature.actions.Actions;
import io.dflint.lsp.feature.actions.EmbeddedActions;
import io.dflint.lsp.feature.completion.Completion;
import io.dflint.lsp.feature.completion.Completions;
import io.dflint.lsp.feature.completion.Proposal;
import io.dflint.lsp.feature.definition.Definition;
import io.dflint.lsp.feature.definition.Target;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.lsp.feature.folding.Fold;
import io.dflint.lsp.feature.folding.Folding;
import io.dflint.lsp.feature.format.Formatting;
import io.dflint.lsp.feature.highlight.Highlight;
import io.dflint.lsp.feature.highlight.Highlights;
import io.dflint.lsp.feature.hints.Hint;
import io.dflint.lsp.feature.hints.Hints;
import io.dflint.lsp.feature.hover.HoverContext;
import io.dflint.lsp.feature.hover.HoverNotes;
import io.dflint.lsp.feature.hover.Note;
import io.dflint.lsp.feature.ignorefile.PatternFinding;
import io.dflint.lsp.feature.ignorefile.PatternFindings;
import io.dflint.lsp.feature.ignorefile.PatternNote;
import io.dflint.lsp.feature.ignorefile.PatternNotes;
import io.dflint.lsp.feature.lens.StageLens;
import io.dflint.lsp.feature.lens.StageLenses;
import io.dflint.lsp.feature.linked.LinkedEditing;
import io.dflint.lsp.feature.links.Link;
import io.dflint.lsp.feature.links.Links;
import io.dflint.lsp.feature.outline.Entry;
import io.dflint.lsp.feature.outline.Outline;
import io.dflint.lsp.feature.refactor.Refactoring;
import io.dflint.lsp.feature.refactor.Refactors;
import io.dflint.lsp.feature.references.References;
import io.dflint.lsp.feature.rename.Renamable;
import io.dflint.lsp.feature.rename.Rename;
import io.dflint.lsp.feature.rename.RenameException;
import io.dflint.lsp.feature.rename.Renaming;
import io.dflint.lsp.feature.selection.Selections;
import io.dflint.lsp.feature.signature.Help;
import io.dflint.lsp.feature.signature.Signature;
import io.dflint.lsp.feature.signature.Signatures;
import io.dflint.lsp.feature.stages.StageCall;
import io.dflint.lsp.feature.stages.StageHierarchy;
import io.dflint.lsp.feature.stages.StageItem;
import io.dflint.lsp.feature.tokens.Token;
import io.dflint.lsp.feature.tokens.Tokens;
import io.dflint.lsp.workspace.DockerfileLanguage;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the answers of the features down for people. */
final class Answers {

    /** The answer of one feature. */
    @FunctionalInterface
    interface Answer {
        String answer(Document document, int offset) throws Exception;
    }

    private static final Map<String, Answer> BY_FOLDER = Map.ofEntries(
            Map.entry("completion", Answers::completion),
            Map.entry("actions", Answers::actions),
            Map.entry("definition", Answers::definition),
            Map.entry("folding", (document, offset) -> folding(document)),
            Map.entry(
                    "format",
                    (document, offset) ->
                            edited(document, new Formatting().document(document, FormatOptions.indentingBy("    ")))),
            Map.entry("format_on_type", Answers::formatOnType),
            Map.entry("highlight", Answers::highlight),
            Map.entry("hints", (document, offset) -> hints(document)),
            Map.entry("hover", Answers::hover),
            Map.entry("lens", (document, offset) -> lens(document)),
            Map.entry("linked", (document, offset) -> marked(document, new LinkedEditing().ranges(document, offset))),
            Map.entry("links", (document, offset) -> links(document)),
            Map.entry("outline", (document, offset) -> outline(new Outline().tree(document), "")),
            Map.entry(
                    "references",
                    (document, offset) -> marked(document, new References().references(document, offset, true))),
            Map.entry("rename", Answers::rename),
            Map.entry("selection", Answers::selection),
            Map.entry("signature", Answers::signature),
            Map.entry("stages", Answers::stages),
            Map.entry(
                    "tokens",
                    (document, offset) ->
                            tokens(document, new TextRange(0, document.source().length()), false)),
            Map.entry(
                    "tokens_across_lines",
                    (document, offset) ->
                            tokens(document, new TextRange(0, document.source().length()), true)),
            Map.entry(
                    "tokens_of_line",
                    (document, offset) -> tokens(document, document.lineRange(document.line(offset)), false)));

    private Answers() {}

    /** The features that do not run the rules. */
    static List<Answer> withoutRules() {
        return BY_FOLDER.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("actions") && !entry.getKey().equals("hover"))
                .map(Map.Entry::getValue)
                .toList();
    }

    static String of(FeatureFixture fixture) throws Exception {
        if (fixture.feature().equals("refactor")) {
            return refactor(fixture.document(), fixture.selection());
        }
        if (fixture.feature().equals("embedded_actions")) {
            return embeddedActions(fixture.document(), fixture.selection());
        }
        if (fixture.feature().equals("ignorefile")) {
            return ignoreFile(fixture.document());
        }
        return of(fixture.feature()).answer(fixture.document(), fixture.offset());
    }

    private static String actions(Document document, int offset) {
        List<Finding> findings = new Diagnostics()
                .lint(document, Settings.DEFAULT, Cancellation.NONE)
                .findings();
        StringBuilder out = new StringBuilder();
        for (Action each : new Actions().actions(document, findings, TextRange.at(offset))) {
            out.append("== ").append(each.title()).append(each.preferred() ? " (preferred)\n" : "\n");
            out.append(edited(document, each.edits()));
        }
        return out.toString();
    }

    private static String embeddedActions(Document document, TextRange selection) {
        HostKind kind = Objects.requireNonNull(DockerfileLanguage.host("", document.uri()));
        HostDocument host = new HostDocument(document, kind);
        Function<SourceText, List<Finding>> linter =
                new Diagnostics().linter(host, Settings.DEFAULT, Cancellation.NONE);
        EmbeddedActions embedded = new EmbeddedActions();
        List<Action> actions = new ArrayList<>(embedded.actions(host, selection, linter));
        actions.addAll(embedded.fixAll(host, linter));
        StringBuilder out = new StringBuilder();
        for (Action each : actions) {
            out.append("== ").append(each.title()).append(each.preferred() ? " (preferred)\n" : "\n");
            out.append(edited(document, each.edits()));
        }
        return out.isEmpty() ? "nothing\n" : out.toString();
    }

    private static String refactor(Document document, TextRange selection) {
        StringBuilder out = new StringBuilder();
        for (Refactoring each : new Refactors().at(document, selection)) {
            out.append("== ")
                    .append(each.title())
                    .append(" (")
                    .append(each.kind())
                    .append(")\n");
            out.append(edited(document, each.edits()));
        }
        return out.isEmpty() ? "nothing" : out.toString();
    }

    private static Answer of(String folder) {
        Answer answer = BY_FOLDER.get(folder);
        if (answer == null) {
            throw new IllegalArgumentException("no feature answers for the folder " + folder);
        }
        return answer;
    }

    private static String completion(Document document, int offset) {
        Completions found = new Completion().at(document, offset, true, null, Cancellation.NONE);
        if (found.proposals().isEmpty()) {
            return "nothing\n";
        }
        StringBuilder out = new StringBuilder("for " + show(document, found.insert()));
        if (!found.replace().equals(found.insert())) {
            out.append(" or ").append(show(document, found.replace()));
        }
        if (found.earlier() != null) {
            out.append(" without ").append(show(document, found.earlier()));
        }
        for (Proposal each : found.proposals()) {
            out.append('\n').append(each.kind()).append(' ').append(each.label());
            out.append(each.text().equals(each.label()) ? "" : " -> " + each.text());
            out.append(each.detail() == null ? "" : " | " + each.detail());
            out.append(each.documentation() == null ? "" : " = " + each.documentation());
            out.append(each.deprecated() ? " (deprecated)" : "");
        }
        return out.append('\n').toString();
    }

    private static String definition(Document document, int offset) {
        Definition definition = new Definition();
        return "definition: " + target(document, definition.definition(document, offset)) + "\ndeclaration: "
                + target(document, definition.declaration(document, offset)) + "\n";
    }

    private static String target(Document document, @Nullable Target target) {
        if (target == null) {
            return "none";
        }
        return show(document, target.origin()) + " -> " + show(document, target.name()) + " in "
                + show(document, target.whole());
    }

    private static String folding(Document document) {
        StringBuilder out = new StringBuilder();
        for (Fold fold : new Folding().folds(document)) {
            out.append(document.line(fold.range().start()) + 1)
                    .append('-')
                    .append(document.line(fold.range().end()) + 1)
                    .append(' ')
                    .append(fold.kind())
                    .append('\n');
        }
        return out.toString();
    }

    private static String formatOnType(Document document, int offset) {
        String typed = document.text().substring(offset - 1, offset);
        FormatOptions options = FormatOptions.indentingBy("    ");
        return edited(document, new Formatting().onType(document, offset, typed, options));
    }

    private static String highlight(Document document, int offset) {
        List<Highlight> found = new Highlights().highlights(document, offset);
        List<TextEdit> marks = new ArrayList<>();
        for (Highlight each : found) {
            marks.add(TextEdit.insert(each.range().start(), each.write() ? "⟦=" : "⟦"));
            marks.add(TextEdit.insert(each.range().end(), "⟧"));
        }
        return edited(document, marks);
    }

    private static String hints(Document document) {
        List<TextEdit> marks = new ArrayList<>();
        TextRange all = new TextRange(0, document.source().length());
        for (Hint hint : new Hints().hints(document, all)) {
            marks.add(TextEdit.insert(hint.offset(), "⟦" + hint.label() + "⟧"));
        }
        return edited(document, marks);
    }

    /** Knows what dflint finds, and an ignore file. */
    private static final HoverContext CONTEXT = new HoverContext() {
        private final Diagnostics diagnostics = new Diagnostics();

        @Override
        public List<Finding> findings(Document document) {
            return diagnostics
                    .findings(document, Settings.DEFAULT, Cancellation.NONE)
                    .findings();
        }

        @Override
        public String page(String rule) {
            return "rules/" + rule;
        }

        @Override
        public IgnoreFile ignoreFile(Document document) {
            return IgnoreFile.parse("# comment\n*.log\nbuild/\n!build/keep\n");
        }
    };

    private static String hover(Document document, int offset) {
        Note note = new HoverNotes().at(document, offset, CONTEXT);
        return note == null ? "none\n" : show(document, note.range()) + "\n" + note.markdown() + "\n";
    }

    /** The findings of an ignore file, and what each of its patterns means. */
    private static String ignoreFile(Document document) {
        IgnoreFile file = IgnoreFile.parse(document.source());
        StringBuilder out = new StringBuilder();
        for (PatternFinding finding : new PatternFindings().of(file)) {
            out.append(show(document, finding.range()))
                    .append(' ')
                    .append(finding.severity().label())
                    .append(finding.unnecessary() ? " (unnecessary): " : ": ")
                    .append(finding.message())
                    .append('\n');
        }
        PatternNotes notes = new PatternNotes();
        for (int line = 0; line < document.lineCount(); line++) {
            PatternNote note = notes.at(file, document.lineRange(line).end());
            if (note != null) {
                out.append("== ").append(show(document, note.range())).append('\n');
                out.append(note.markdown()).append('\n');
            }
        }
        return out.toString();
    }

    private static String lens(Document document) {
        StringBuilder out = new StringBuilder();
        for (StageLens lens : new StageLenses().lenses(document)) {
            out.append(document.line(lens.range().start()) + 1)
                    .append(": ")
                    .append(lens.title())
                    .append(shown(document, lens.places(), " "))
                    .append('\n');
        }
        return out.toString();
    }

    private static String links(Document document) {
        StringBuilder out = new StringBuilder();
        for (Link link : new Links().links(document, null)) {
            out.append(show(document, link.range()))
                    .append(" -> ")
                    .append(link.target())
                    .append('\n');
        }
        return out.toString();
    }

    private static String outline(List<Entry> entries, String indent) {
        StringBuilder out = new StringBuilder();
        for (Entry entry : entries) {
            out.append(indent).append(entry.kind()).append(' ').append(entry.name());
            out.append(entry.detail().isEmpty() ? "" : " | " + entry.detail());
            out.append(entry.deprecated() ? " (deprecated)\n" : "\n");
            out.append(outline(entry.children(), indent + "  "));
        }
        return out.toString();
    }

    private static String rename(Document document, int offset) {
        Rename rename = new Rename();
        Renamable found = rename.prepare(document, offset);
        try {
            Renaming renaming = rename.rename(document, offset, "renamed");
            String left = renaming.left().isEmpty() ? "" : "left:\n" + marked(document, renaming.left());
            return (found == null ? "nothing" : show(document, found.range())) + "\n"
                    + edited(document, renaming.edits()) + left;
        } catch (RenameException e) {
            return e.reason() + "\n";
        }
    }

    private static String selection(Document document, int offset) {
        StringBuilder out = new StringBuilder();
        for (TextRange range : new Selections().around(document, offset)) {
            out.append(show(document, range)).append('\n');
        }
        return out.toString();
    }

    private static String signature(Document document, int offset) {
        Help help = new Signatures().at(document, offset);
        if (help == null) {
            return "none\n";
        }
        StringBuilder out = new StringBuilder();
        for (Signature signature : help.signatures()) {
            String label = signature.label();
            if (help.activeParameter() >= signature.parameters().size()) {
                out.append(label).append('\n');
                continue;
            }
            Parameter active = signature.parameters().get(help.activeParameter());
            out.append(label, 0, active.start())
                    .append('⟦')
                    .append(label, active.start(), active.end())
                    .append('⟧')
                    .append(label, active.end(), label.length())
                    .append("\n  ")
                    .append(active.summary())
                    .append('\n');
        }
        return out.append(help.signatures().getFirst().documentation())
                .append('\n')
                .toString();
    }

    private static String stages(Document document, int offset) {
        StageHierarchy hierarchy = new StageHierarchy();
        StageItem stage = hierarchy.at(document, offset);
        if (stage == null) {
            return "no stage\n";
        }
        Function<StageCall, String> line = call ->
                call.stage().name() + " (" + call.stage().detail() + ")" + shown(document, call.places(), " ") + "\n";
        StringBuilder out = new StringBuilder(stage.name() + " " + show(document, stage.nameRange()) + "\n");
        for (StageCall call : hierarchy.needs(document, stage.index())) {
            out.append("needs ").append(line.apply(call));
        }
        for (StageCall call : hierarchy.users(document, stage.index())) {
            out.append("used by ").append(line.apply(call));
        }
        return out.toString();
    }

    private static String tokens(Document document, TextRange range, boolean acrossLines) {
        StringBuilder out = new StringBuilder();
        for (Token token : new Tokens().in(document, range, acrossLines, Cancellation.NONE)) {
            out.append(show(document, token.range())).append(' ').append(token.type());
            out.append((token.modifiers() & Token.DECLARATION) == 0 ? "" : " declaration");
            out.append((token.modifiers() & Token.DEPRECATED) == 0 ? "\n" : " deprecated\n");
        }
        return out.toString();
    }

    private static String edited(Document document, List<TextEdit> edits) {
        return edits.isEmpty() ? "no change\n" : TextEdit.apply(document.text(), edits);
    }

    private static String marked(Document document, List<TextRange> ranges) {
        List<TextEdit> marks = new ArrayList<>();
        for (TextRange range : ranges) {
            marks.add(TextEdit.insert(range.start(), "⟦"));
            marks.add(TextEdit.insert(range.end(), "⟧"));
        }
        return edited(document, marks);
    }

    private static String shown(Document document, List<TextRange> ranges, String before) {
        StringBuilder out = new StringBuilder();
        for (TextRange range : ranges) {
            out.append(before).append(show(document, range));
        }
        return out.toString();
    }

    /** A range with its first line and text on one line. */
    static String show(Document document, TextRange range) {
        String text = document.source().slice(range).replace("\r", "\\r").replace("\n", "\\n");
        return (document.line(range.start()) + 1) + ":"
                + (document.place(range.start()).character() + 1) + " «" + text + "»";
    }
}
