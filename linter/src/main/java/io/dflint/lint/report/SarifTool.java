package io.dflint.lint.report;

import com.google.gson.stream.JsonWriter;
import io.dflint.lint.engine.RulePage;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.output.ReportOptions;
import io.dflint.lint.output.SeverityNames;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The part of SARIF about the program and the rules with findings. */
final class SarifTool {
    private final ReportOptions options;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();

    SarifTool(ReportOptions options) {
        this.options = options;
    }

    /** Returns the index of a rule in the list of rules, from 0. */
    int index(String ruleId) {
        Integer known = indexes.putIfAbsent(ruleId, indexes.size());
        return known == null ? indexes.size() - 1 : known;
    }

    void write(JsonWriter json) throws IOException {
        json.name("driver").beginObject();
        json.name("name").value("dflint");
        json.name("version").value(options.about().version());
        json.name("rules").beginArray();
        for (String id : indexes.keySet()) {
            rule(json, id);
        }
        json.endArray();
        json.endObject();
    }

    private void rule(JsonWriter json, String id) throws IOException {
        json.beginObject();
        json.name("id").value(id);
        Rule rule = Rules.named(id);
        if (rule != null) {
            RuleInfo info = rule.info();
            text(json, "shortDescription", info.title());
            String page = options.about().page(id);
            if (page != null) {
                json.name("helpUri").value(page);
            }
            json.name("help").beginObject();
            json.name("text").value(info.title() + ". For more, run: dflint explain " + id);
            json.name("markdown").value(RulePage.of(info)).endObject();
            json.name("defaultConfiguration").beginObject();
            json.name("level").value(SeverityNames.ofSarif(info.severity())).endObject();
            json.name("properties").beginObject();
            json.name("tags").beginArray().value("dockerfile");
            if (info.isIn(Profile.SECURITY)) {
                json.value("security");
            }
            for (String name : info.sameAs()) {
                json.value(name);
            }
            json.endArray().endObject();
        } else if (id.equals(Finding.SYNTAX)) {
            text(json, "shortDescription", "Docker accepts the file");
        } else if (id.equals(Finding.UNUSED_IGNORE)) {
            text(json, "shortDescription", "Ignore comments have an effect");
        }
        json.endObject();
    }

    private static void text(JsonWriter json, String name, String text) throws IOException {
        json.name(name).beginObject().name("text").value(text).endObject();
    }
}
