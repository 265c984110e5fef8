package io.dflint.lsp.protocol.handler;

import io.dflint.lint.format.FormatOptions;
import io.dflint.lint.format.FormatOptions.Step;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.lsp.feature.format.Formatting;
import io.dflint.lsp.protocol.Call;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;

/** Handles the formatting methods. */
public final class FormattingHandler implements Handler {
    /** {@code DocumentRangesFormattingParams} of LSP 3.18, which lsp4j does not have yet. */
    private static final class RangesFormattingParams extends DocumentFormattingParams {
        List<Range> ranges = List.of();
    }

    private final Diagnostics diagnostics;
    private final Formatting formatting = new Formatting();

    public FormattingHandler(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Override
    public void register(Routes routes, Session session) {
        routes.onDocumentWithSettings(
                "textDocument/formatting",
                DocumentFormattingParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> ToLsp.edits(
                        call.document(), formatting.document(call.document(), options(p.getOptions(), call))));
        routes.onDocumentWithSettings(
                "textDocument/rangeFormatting",
                DocumentRangeFormattingParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> ranges(List.of(p.getRange()), p.getOptions(), call));
        routes.onDocumentWithSettings(
                "textDocument/rangesFormatting",
                RangesFormattingParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> ranges(p.ranges, p.getOptions(), call));
        routes.onDocumentWithSettings(
                "textDocument/onTypeFormatting",
                DocumentOnTypeFormattingParams.class,
                p -> p.getTextDocument().getUri(),
                this::onType);
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("documentFormattingProvider");
        capabilities.offer("documentRangeFormattingProvider", Map.of("rangesSupport", true));
        capabilities.offer(
                "documentOnTypeFormattingProvider",
                Map.of("firstTriggerCharacter", "\\", "moreTriggerCharacter", List.of("`")));
    }

    private List<TextEdit> ranges(List<Range> ranges, FormattingOptions options, Call call) {
        Document document = call.document();
        List<TextRange> converted = new ArrayList<>(ranges.size());
        for (Range range : ranges) {
            converted.add(FromLsp.range(document, range));
        }
        return ToLsp.edits(document, formatting.ranges(document, converted, options(options, call)));
    }

    private List<TextEdit> onType(DocumentOnTypeFormattingParams params, Call call) {
        Document document = call.document();
        int offset = FromLsp.offset(document, params.getPosition());
        return ToLsp.edits(
                document, formatting.onType(document, offset, params.getCh(), options(params.getOptions(), call)));
    }

    private FormatOptions options(FormattingOptions options, Call call) {
        String indent = options.isInsertSpaces() ? " ".repeat(Math.clamp(options.getTabSize(), 0, 64)) : "\t";
        boolean keep = call.settings().ignoreMultilineInstructions() || isSet(options, "ignoreMultilineInstructions");
        Set<Step> steps = new HashSet<>(List.of(Step.KEYWORDS, Step.STAGES));
        if (!keep) {
            steps.add(Step.CONTINUATIONS);
        }
        if (options.isTrimTrailingWhitespace()) {
            steps.add(Step.TRAILING_SPACES);
        }
        if (options.isInsertFinalNewline()) {
            steps.add(Step.FINAL_LINE_END);
        }
        if (options.isTrimFinalNewlines()) {
            steps.add(Step.FINAL_EMPTY_LINES);
        }
        FormatOptions ofEditor = new FormatOptions(indent, null, 0, steps);
        return diagnostics.format(call.document().uri(), call.settings(), ofEditor);
    }

    private static boolean isSet(FormattingOptions options, String name) {
        Either3<String, Number, Boolean> value = options.get(name);
        return value != null && value.isThird() && value.getThird();
    }
}
