package io.dflint.lsp.protocol.handler;

import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Related;
import io.dflint.lint.rule.Severity;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.diagnostics.Diagnostics;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.ToLsp;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.jspecify.annotations.Nullable;

/** Converts findings to diagnostics of the protocol. */
final class FindingConverter {
    private final Diagnostics diagnostics;

    FindingConverter(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    List<Diagnostic> convert(Document document, List<Finding> findings, ClientFacts client) {
        List<Diagnostic> result = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            result.add(convert(document, finding, client));
        }
        return result;
    }

    Diagnostic convert(Document document, Finding finding, ClientFacts client) {
        Diagnostic diagnostic = new Diagnostic(ToLsp.range(document, finding.range()), finding.message());
        diagnostic.setSeverity(severity(finding.severity()));
        diagnostic.setSource("dflint");
        diagnostic.setCode(finding.id());
        DiagnosticTag tag = tag(finding.id());
        if (tag != null) {
            diagnostic.setTags(List.of(tag));
        }
        String page = finding.id().equals(Finding.SYNTAX) ? null : diagnostics.page(finding.id());
        if (page != null) {
            diagnostic.setCodeDescription(new DiagnosticCodeDescription(page));
        }
        if (client.can("textDocument.publishDiagnostics.relatedInformation")
                || client.can("textDocument.diagnostic.relatedInformation")) {
            related(document, finding, diagnostic);
        }
        return diagnostic;
    }

    private static void related(Document document, Finding finding, Diagnostic diagnostic) {
        if (finding.related().isEmpty()) {
            return;
        }
        List<DiagnosticRelatedInformation> related = new ArrayList<>();
        for (Related place : finding.related()) {
            related.add(new DiagnosticRelatedInformation(
                    new Location(document.uri(), ToLsp.range(document, place.range())), place.message()));
        }
        diagnostic.setRelatedInformation(related);
    }

    static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
            case STYLE -> DiagnosticSeverity.Hint;
        };
    }

    /** Returns the tag for a rule: editors strike out deprecated text, and grey out text without effect. */
    private static @Nullable DiagnosticTag tag(String rule) {
        return switch (rule) {
            case "DL4000", "MaintainerDeprecated", "LegacyKeyValueFormat" -> DiagnosticTag.Deprecated;
            case "MultipleInstructionsDisallowed", "DL3012", "DL4003", "DL4004" -> DiagnosticTag.Unnecessary;
            case "RedundantTargetPlatform", "DL3065", Finding.UNUSED_IGNORE -> DiagnosticTag.Unnecessary;
            default -> null;
        };
    }
}
