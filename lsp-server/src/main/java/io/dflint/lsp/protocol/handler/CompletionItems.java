package io.dflint.lsp.protocol.handler;

import com.google.gson.JsonPrimitive;
import io.dflint.lsp.document.Document;
import io.dflint.lsp.feature.completion.Completions;
import io.dflint.lsp.feature.completion.Proposal;
import io.dflint.lsp.protocol.ClientFacts;
import io.dflint.lsp.protocol.ToLsp;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemDefaults;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemTag;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.InsertReplaceEdit;
import org.eclipse.lsp4j.InsertReplaceRange;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** Converts proposals to the form that a client supports. */
final class CompletionItems {
    private static final String ITEM = "textDocument.completion.completionItem.";

    private final ClientFacts client;
    private final boolean insertReplace;
    private final boolean defaultRange;
    private final boolean defaultFormat;

    CompletionItems(ClientFacts client) {
        this.client = client;
        insertReplace = client.can(ITEM + "insertReplaceSupport");
        List<String> defaults = client.strings("textDocument.completion.completionList.itemDefaults");
        defaultRange = defaults.contains("editRange");
        defaultFormat = defaults.contains("insertTextFormat");
    }

    boolean takesSnippets() {
        return client.can(ITEM + "snippetSupport");
    }

    CompletionList list(Document document, Completions found) {
        Range insert = ToLsp.range(document, found.insert());
        Range replace = ToLsp.range(document, found.replace());
        boolean both = insertReplace && !insert.equals(replace);
        TextEdit earlier = found.earlier() == null ? null : new TextEdit(ToLsp.range(document, found.earlier()), "");
        List<CompletionItem> items = new ArrayList<>(found.proposals().size());
        for (Proposal proposal : found.proposals()) {
            CompletionItem item = item(proposal, items.size());
            if (defaultRange) {
                item.setTextEditText(proposal.text());
            } else if (both) {
                item.setTextEdit(Either.forRight(new InsertReplaceEdit(proposal.text(), insert, replace)));
            } else {
                item.setTextEdit(Either.forLeft(new TextEdit(insert, proposal.text())));
            }
            if (earlier != null) {
                item.setAdditionalTextEdits(List.of(earlier));
            }
            items.add(item);
        }
        CompletionList list = new CompletionList(!found.complete(), items);
        if (!items.isEmpty() && (defaultRange || defaultFormat)) {
            list.setItemDefaults(defaults(insert, both ? replace : null));
        }
        return list;
    }

    private CompletionItemDefaults defaults(Range insert, @Nullable Range replace) {
        CompletionItemDefaults defaults = new CompletionItemDefaults();
        if (defaultRange) {
            defaults.setEditRange(
                    replace == null
                            ? Either.forLeft(insert)
                            : Either.forRight(new InsertReplaceRange(insert, replace)));
        }
        if (defaultFormat) {
            defaults.setInsertTextFormat(InsertTextFormat.PlainText);
        }
        return defaults;
    }

    private CompletionItem item(Proposal proposal, int rank) {
        CompletionItem item = new CompletionItem(proposal.label());
        item.setKind(kind(proposal.kind()));
        item.setDetail(proposal.detail());
        if (proposal.documentation() != null) {
            item.setDocumentation(proposal.documentation());
        }
        if (proposal.note() != null) {
            item.setData(new JsonPrimitive(proposal.note()));
        }
        if (!proposal.filter().equals(proposal.label())) {
            item.setFilterText(proposal.filter());
        }
        if (proposal.snippet()) {
            item.setInsertTextFormat(InsertTextFormat.Snippet);
        } else if (!defaultFormat) {
            item.setInsertTextFormat(InsertTextFormat.PlainText);
        }
        item.setSortText(sortText(rank));
        if (proposal.deprecated()) {
            deprecate(item);
        }
        return item;
    }

    /** Returns a text that sorts the proposals in their given order. */
    private static String sortText(int rank) {
        String digits = Integer.toString(rank);
        return "000".substring(Math.min(digits.length(), 3)) + digits;
    }

    @SuppressWarnings("deprecation") // for clients without tags
    private void deprecate(CompletionItem item) {
        if (client.lists(ITEM + "tagSupport.valueSet", CompletionItemTag.Deprecated.getValue())) {
            item.setTags(List.of(CompletionItemTag.Deprecated));
        }
        if (client.can(ITEM + "deprecatedSupport")) {
            item.setDeprecated(true);
        }
    }

    private static CompletionItemKind kind(Proposal.Kind kind) {
        return switch (kind) {
            case KEYWORD -> CompletionItemKind.Keyword;
            case FLAG -> CompletionItemKind.Field;
            case OPTION -> CompletionItemKind.Property;
            case VALUE -> CompletionItemKind.EnumMember;
            case VARIABLE -> CompletionItemKind.Variable;
            case STAGE, IMAGE -> CompletionItemKind.Reference;
            case FILE -> CompletionItemKind.File;
            case FOLDER -> CompletionItemKind.Folder;
            case RULE -> CompletionItemKind.Constant;
        };
    }
}
