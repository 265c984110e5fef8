package io.dflint.lint.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.dflint.lint.engine.RuleGroup;
import io.dflint.lint.engine.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The JSON Schema of configuration files and the table of their keys are those that {@link Setting} gives. {@code mvn -pl linter -am
 * test -Dtest=SettingsPagesTest -Dsurefire.failIfNoSpecifiedTests=false -Ddflint.update} writes them anew.
 */
class SettingsPagesTest {
    private static final Path SCHEMA = Path.of("../docs/dflint.schema.json");
    private static final Path PAGE = Path.of("../docs/configuration.md");
    private static final String GROUPS = "| group | its rules |\n| --- | --- |\n";
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
        check(HEAD, table());
    }

    @Test
    void theTableOfGroupsIsUpToDate() throws IOException {
        StringBuilder table = new StringBuilder(GROUPS);
        for (RuleGroup group : RuleGroup.values()) {
            table.append("| `").append(group.label()).append("` | ").append(group.meaning());
            if (!group.ids().isEmpty()) {
                List<String> links = group.ids().stream()
                        .sorted()
                        .map(id -> "[" + id + "](rules/" + id + ".md)")
                        .toList();
                table.append(": ").append(String.join(", ", links));
            }
            table.append(" |\n");
        }
        check(GROUPS, table.toString());
    }

    @Test
    void groupsHaveRules() {
        for (RuleGroup group : RuleGroup.values()) {
            if (group == RuleGroup.CUSTOM) {
                continue; // There are none but in projects.
            }
            assertThat(Rules.all()).as(group.label()).anyMatch(rule -> group.has(rule.info()));
            assertThat(group.ids()).allMatch(id -> Rules.named(id) != null);
        }
    }

    private static void check(String head, String table) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(head);
        assertThat(start).isPositive();
        int end = page.indexOf("\n\n", start) + 1;
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
            case NAME ->
                setting == Setting.FORMAT
                        ? "[format](#reports)"
                        : setting.words().isEmpty() ? setting.expected() : words;
            case INDENT -> "`tab`, or 0 to 16";
            case NAMES -> "list of [formats](#reports)";
            case NUMBER -> "a number";
            case SELECTORS -> "list of [names](#choosing-rules)";
            case PATTERNS -> "list of [patterns](#patterns)";
            case FILE -> "a file";
            case FILES -> "list of files";
            case SECTIONS -> "[pattern](#patterns): keys";
            case RULES_BY_SEVERITY -> words + ": lists of rules";
            case REGISTRIES -> "list of registries";
            case LABELS -> "label: type, of " + words;
        };
    }

    private static String schema() {
        JsonObject schema = new JsonObject();
        schema.addProperty("$schema", "http://json-schema.org/draft-07/schema#");
        schema.addProperty("title", "Configuration of dflint");
        schema.addProperty("description", "A .dflint.yaml file; see docs/configuration.md.");
        object(setting -> true).asMap().forEach(schema::add);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(schema) + "\n";
    }

    private static JsonObject object(Predicate<Setting> chosen) {
        JsonObject properties = new JsonObject();
        for (Setting setting : Setting.values()) {
            if (!chosen.test(setting)) {
                continue;
            }
            JsonObject property = type(setting);
            property.addProperty(
                    "description",
                    setting.help().substring(0, 1).toUpperCase(Locale.ROOT)
                            + setting.help().substring(1).replace("`", "") + ". Since dflint " + setting.since() + ".");
            if (setting.kind() == Setting.Kind.SWITCH) {
                property.addProperty("default", Boolean.valueOf(setting.byDefault()));
            } else if (!setting.byDefault().isEmpty() && setting.words().contains(setting.byDefault())) {
                property.addProperty("default", setting.byDefault());
            }
            properties.add(setting.key(), property);
        }
        JsonObject object = new JsonObject();
        object.addProperty("type", "object");
        object.addProperty("additionalProperties", false);
        object.add("properties", properties);
        return object;
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
            case NAME -> setting.words().isEmpty() ? text : words(setting.words());
            case FILE -> text;
            case NUMBER -> {
                JsonObject type = new JsonObject();
                type.addProperty("type", "integer");
                type.addProperty("minimum", 0);
                yield type;
            }
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
            case SELECTORS, REGISTRIES, PATTERNS, FILES -> oneOrMore(text);
            case SECTIONS -> {
                JsonObject type = new JsonObject();
                type.addProperty("type", "object");
                type.add("additionalProperties", object(Setting::isPerFile));
                yield type;
            }
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
