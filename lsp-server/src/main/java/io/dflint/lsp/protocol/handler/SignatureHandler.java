package io.dflint.lsp.protocol.handler;

import io.dflint.instruction.InstructionForm.Parameter;
import io.dflint.lsp.feature.signature.Help;
import io.dflint.lsp.feature.signature.Signature;
import io.dflint.lsp.feature.signature.Signatures;
import io.dflint.lsp.protocol.Call;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpContext;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Tuple;
import org.jspecify.annotations.Nullable;

/** Handles {@code textDocument/signatureHelp}. */
public final class SignatureHandler implements Handler {
    private static final String INFORMATION = "textDocument.signatureHelp.signatureInformation.";

    private final Signatures signatures = new Signatures();

    @Override
    public void register(Routes routes, Session session) {
        routes.onDocument(
                "textDocument/signatureHelp",
                SignatureHelpParams.class,
                p -> p.getTextDocument().getUri(),
                (p, call) -> answer(p, call, session.facts()));
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("signatureHelpProvider", Map.of("triggerCharacters", List.of("-", "[", ",", " ", "=")));
    }

    private @Nullable SignatureHelp answer(SignatureHelpParams params, Call call, ClientFacts client) {
        Help help = signatures.at(call.document(), FromLsp.offset(call.document(), params.getPosition()));
        if (help == null) {
            return null;
        }
        List<SignatureInformation> shown = new ArrayList<>(help.signatures().size());
        for (Signature signature : help.signatures()) {
            shown.add(information(signature, client));
        }
        return new SignatureHelp(shown, active(shown, params.getContext()), help.activeParameter());
    }

    /** Returns the index of the signature that the user has selected, if it is still shown. */
    private static int active(List<SignatureInformation> shown, @Nullable SignatureHelpContext context) {
        SignatureHelp before = context == null ? null : context.getActiveSignatureHelp();
        if (before == null || before.getSignatures() == null || before.getActiveSignature() == null) {
            return 0;
        }
        int looked = before.getActiveSignature();
        if (looked >= 0 && looked < before.getSignatures().size()) {
            String label = before.getSignatures().get(looked).getLabel();
            for (int i = 0; i < shown.size(); i++) {
                if (shown.get(i).getLabel().equals(label)) {
                    return i;
                }
            }
        }
        return 0;
    }

    private static SignatureInformation information(Signature signature, ClientFacts client) {
        SignatureInformation information = new SignatureInformation(signature.label());
        information.setDocumentation(documentation(signature.documentation(), client));
        // Eglot 1.17, which is part of Emacs 30, fails on an offset at the end of the signature.
        boolean offsets =
                client.can(INFORMATION + "parameterInformation.labelOffsetSupport") && !"Eglot".equals(client.name());
        List<ParameterInformation> parameters =
                new ArrayList<>(signature.parameters().size());
        for (Parameter parameter : signature.parameters()) {
            ParameterInformation shown = new ParameterInformation();
            if (offsets) {
                shown.setLabel(Tuple.two(parameter.start(), parameter.end()));
            } else {
                shown.setLabel(signature.label().substring(parameter.start(), parameter.end()));
            }
            if (parameter.summary() != null) {
                shown.setDocumentation(documentation(parameter.summary(), client));
            }
            parameters.add(shown);
        }
        information.setParameters(parameters);
        return information;
    }

    private static Either<String, MarkupContent> documentation(String markdown, ClientFacts client) {
        return client.strings(INFORMATION + "documentationFormat").contains(MarkupKind.MARKDOWN)
                ? Either.forRight(new MarkupContent(MarkupKind.MARKDOWN, markdown))
                : Either.forLeft(markdown.replace("`", ""));
    }
}
