package io.dflint.lsp.protocol.handler;

import com.google.gson.JsonPrimitive;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.stages.StageCall;
import io.dflint.lsp.feature.stages.StageHierarchy;
import io.dflint.lsp.feature.stages.StageItem;
import io.dflint.lsp.protocol.Call;
import io.dflint.lsp.protocol.Capabilities;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.FromLsp;
import io.dflint.lsp.protocol.Handler;
import io.dflint.lsp.protocol.Routes;
import io.dflint.lsp.protocol.Session;
import io.dflint.lsp.protocol.ToLsp;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.SymbolKind;
import org.jspecify.annotations.Nullable;

/** Handles the call hierarchy methods: a stage "calls" the stages that it needs. */
public final class StageHierarchyHandler implements Handler {
    private final StageHierarchy hierarchy = new StageHierarchy();

    @Override
    public void register(Routes routes, Session session) {
        routes.onDocument(
                "textDocument/prepareCallHierarchy", CallHierarchyPrepareParams.class, FromLsp::uri, this::prepare);
        routes.onDocument(
                "callHierarchy/incomingCalls",
                CallHierarchyIncomingCallsParams.class,
                p -> p.getItem().getUri(),
                this::incoming);
        routes.onDocument(
                "callHierarchy/outgoingCalls",
                CallHierarchyOutgoingCallsParams.class,
                p -> p.getItem().getUri(),
                this::outgoing);
    }

    @Override
    public void announce(Capabilities capabilities, ClientFacts client) {
        capabilities.offer("callHierarchyProvider");
    }

    private @Nullable List<CallHierarchyItem> prepare(CallHierarchyPrepareParams params, Call call) {
        Document document = call.document();
        StageItem stage = hierarchy.at(document, FromLsp.offset(document, params.getPosition()));
        return stage == null ? null : List.of(item(document, stage));
    }

    private List<CallHierarchyIncomingCall> incoming(CallHierarchyIncomingCallsParams params, Call call) {
        Document document = call.document();
        List<CallHierarchyIncomingCall> calls = new ArrayList<>();
        for (StageCall each : hierarchy.users(document, index(document, params.getItem()))) {
            calls.add(
                    new CallHierarchyIncomingCall(item(document, each.stage()), ToLsp.ranges(document, each.places())));
        }
        return calls;
    }

    private List<CallHierarchyOutgoingCall> outgoing(CallHierarchyOutgoingCallsParams params, Call call) {
        Document document = call.document();
        List<CallHierarchyOutgoingCall> calls = new ArrayList<>();
        for (StageCall each : hierarchy.needs(document, index(document, params.getItem()))) {
            calls.add(
                    new CallHierarchyOutgoingCall(item(document, each.stage()), ToLsp.ranges(document, each.places())));
        }
        return calls;
    }

    private static CallHierarchyItem item(Document document, StageItem stage) {
        CallHierarchyItem item = new CallHierarchyItem();
        item.setName(stage.name());
        item.setKind(SymbolKind.Module);
        item.setUri(document.uri());
        item.setRange(ToLsp.range(document, stage.range()));
        item.setSelectionRange(ToLsp.range(document, stage.nameRange()));
        if (!stage.detail().isEmpty()) {
            item.setDetail(stage.detail());
        }
        item.setData(stage.index());
        return item;
    }

    /**
     * Returns the number in the item's data. If the client has lost the data, it is determined from the position of the
     * name.
     */
    private int index(Document document, CallHierarchyItem item) {
        if (item.getData() instanceof JsonPrimitive number && number.isNumber()) {
            return number.getAsInt();
        }
        StageItem stage = hierarchy.at(
                document, FromLsp.offset(document, item.getSelectionRange().getStart()));
        return stage == null ? -1 : stage.index();
    }
}
