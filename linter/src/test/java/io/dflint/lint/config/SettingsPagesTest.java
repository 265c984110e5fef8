package io.dflint.lint.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The JSON Schema of configuration files and the table of their keys are those that {@link Setting} gives. {@code mvn -pl linter -am
 * test -Dtest=SettingsPagesTest -Dsurefire.failIfNoSpecifiedTests=false -Ddflint.update} writes them anew.
 */
class SettingsPagesTest {
    private static final Path SCHEMA = Path.of("../docs/dflint.schema.json");
    private static final Path PAGE = Path.of("../docs/configuration.md");
    private static final String HEAD = "| key | value | default | meaning |\n| --- | --- | --- | --- |\n";

    @Test
    void theSchemaIsUpToDate() throws IOException {
        String schema = schema();
        if (System.getProperty("dflint.update") != null) {
            Files.writeString(SCHEMA, schema);
        }
        assertThat(SCHEMA).content().as("stale; see the comment of this test").isEqualTo(schema);
    }

    @Test
    void theTableIsUpToDate() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(HEAD);
        assertThat(start).isPositive();
        int end = page.indexOf("\n\n", start) + 1;
        String table = table();
        if (System.getProperty("dflint.update") != null) {
            page = page.substring(0, start) + table + page.substring(end);
            Files.writeString(PAGE, page);
            end = page.indexOf("\n\n", start) + 1;
        }
        assertThat(page.substring(start, end))
                .as("stale; see the comment of this test")
                .isEqualTo(table);
    }

    @Test
    void thePageNamesTheSettingsOfEditors() throws IOException {
        for (Setting setting : Setting.values()) {
            assertThat(Files.readString(PAGE).contains("| `dflint." + setting.key() + "` |"))
                    .as(setting.key())
                    .isEqualTo(setting.isOfEditors());
        }
    }

    private static String table() {
        StringBuilder table = new StringBuilder(HEAD);
        for (Setting setting : Setting.values()) {
            table.append("| `")
                    .append(setting.key())
                    .append("` | ")
                    .append(values(setting))
                    .append(" | ");
            table.append(setting.byDefault().isEmpty() ? "" : "`" + setting.byDefault() + "`")
                    .append(" | ");
            table.append(setting.help());
            table.append(setting.isOwn() ? "; only in `.dflint.yaml`" : "").append(" |\n");
        }
        return table.toString();
    }

    private static String values(Setting setting) {
        String words = "`" + String.join("`, `", setting.words()) + "`";
        return switch (setting.kind()) {
            case SWITCH -> words;
            case NAME -> setting == Setting.FORMAT ? "[format](#reports)" : words;
            case INDENT -> "`tab`, or 0 to 16";
            case NAMES -> "list of [formats](#reports)";
            case RULES -> "list of rules";
            case RULES_BY_SEVERITY -> words + ": lists of rules";
            case REGISTRIES -> "list of registries";
            case LABELS -> "label: type, of " + words;
        };
    }

    private static String schema() {
        JsonObject properties = new JsonObject();
        for (Setting setting : Setting.values()) {
            JsonObject property = type(setting);
            property.addProperty(
                    "description",
                    setting.help().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                            + setting.help().substring(1).replace("`", "") + ". Since dflint " + setting.since() + ".");
            if (setting.kind() == Setting.Kind.SWITCH) {
                property.addProperty("default", Boolean.valueOf(setting.byDefault()));
            } else if (!setting.byDefault().isEmpty() && setting.words().contains(setting.byDefault())) {
                property.addProperty("default", setting.byDefault());
            }
            properties.add(setting.key(), property);
        }
        JsonObject schema = new JsonObject();
        schema.addProperty("$schema", "http://json-schema.org/draft-07/schema#");
        schema.addProperty("title", "Configuration of dflint");
        schema.addProperty("description", "A .dflint.yaml file; see docs/configuration.md.");
        schema.addProperty("type", "object");
        schema.addProperty("additionalProperties", false);
        schema.add("properties", properties);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(schema) + "\n";
    }

    private static JsonObject type(Setting setting) {
        JsonObject text = new JsonObject();
        text.addProperty("type", "string");
        return switch (setting.kind()) {
            case SWITCH -> {
                JsonObject type = new JsonObject();
                type.addProperty("type", "boolean");
                yield type;
            }
            case NAME -> words(setting.words());
            case INDENT -> {
                JsonObject tab = new JsonObject();
                tab.addProperty("const", "tab");
                JsonObject spaces = new JsonObject();
                spaces.addProperty("type", "integer");
                spaces.addProperty("minimum", 0);
                spaces.addProperty("maximum", 16);
                JsonArray either = new JsonArray();
                either.add(tab);
                either.add(spaces);
                JsonObject type = new JsonObject();
                type.add("anyOf", either);
                yield type;
            }
            case NAMES -> oneOrMore(words(setting.words()));
            case RULES, REGISTRIES -> oneOrMore(text);
            case RULES_BY_SEVERITY -> {
                JsonObject severities = new JsonObject();
                setting.words().forEach(severity -> severities.add(severity, oneOrMore(text)));
                JsonObject type = new JsonObject();
                type.addProperty("type", "object");
                type.addProperty("additionalProperties", false);
                type.add("properties", severities);
                yield type;
            }
            case LABELS -> {
                JsonObject type = new JsonObject();
                type.addProperty("type", "object");
                type.add("additionalProperties", words(setting.words()));
                yield type;
            }
        };
    }

    private static JsonObject words(List<String> words) {
        JsonArray all = new JsonArray();
        words.forEach(all::add);
        JsonObject type = new JsonObject();
        type.add("enum", all);
        return type;
    }

    private static JsonObject oneOrMore(JsonObject item) {
        JsonObject list = new JsonObject();
        list.addProperty("type", "array");
        list.add("items", item);
        JsonArray either = new JsonArray();
        either.add(item);
        either.add(list);
        JsonObject type = new JsonObject();
        type.add("anyOf", either);
        return type;
    }
}
