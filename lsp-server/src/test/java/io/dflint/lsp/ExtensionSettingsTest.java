package io.dflint.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.dflint.lint.config.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The extension for VS Code has the settings that the table of settings gives to editors; {@code -Ddflint.update} writes them into
 * its {@code package.json}.
 */
class ExtensionSettingsTest {
    private static final Path FILE = Path.of("../vscode-extension/package.json");
    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Test
    void areThoseOfTheTable() throws IOException {
        JsonObject description = JSON.fromJson(Files.readString(FILE), JsonObject.class);
        JsonObject properties = description
                .getAsJsonObject("contributes")
                .getAsJsonObject("configuration")
                .getAsJsonObject("properties");
        JsonObject expected = new JsonObject();
        int order = 0;
        for (Setting setting : Setting.values()) {
            if (setting.isOfEditors()) {
                JsonObject property = property(setting);
                property.addProperty("order", ++order);
                expected.add("dflint." + setting.key(), property);
            }
        }
        for (String key : properties.keySet()) {
            boolean ofExtension = key.equals("dflint.configuration")
                    || key.equals("dflint.online")
                    || key.equals("dflint.daemon")
                    || key.startsWith("dflint.java.")
                    || key.startsWith("dflint.build.")
                    || key.startsWith("dflint.trace.");
            if (ofExtension) {
                expected.add(key, properties.get(key));
            }
        }
        if (System.getProperty("dflint.update") != null) {
            description
                    .getAsJsonObject("contributes")
                    .getAsJsonObject("configuration")
                    .add("properties", expected);
            Files.writeString(FILE, JSON.toJson(description) + "\n");
            properties = expected;
        }
        assertThat(JSON.toJson(properties))
                .as("stale; see the comment of this test")
                .isEqualTo(JSON.toJson(expected));
    }

    private static JsonObject property(Setting setting) {
        JsonObject property = new JsonObject();
        switch (setting.kind()) {
            case NAME -> {
                property.addProperty("type", "string");
                property.add("enum", words("", setting));
                property.addProperty("default", "");
            }
            case SWITCH -> {
                property.addProperty("type", "boolean");
                property.addProperty("default", false);
            }
            case SELECTORS -> {
                property = strings();
                property.add("default", new JsonArray());
            }
            case RULES_BY_SEVERITY -> {
                property.addProperty("type", "object");
                property.addProperty("additionalProperties", false);
                JsonObject bySeverity = new JsonObject();
                setting.words().forEach(word -> bySeverity.add(word, strings()));
                property.add("properties", bySeverity);
                property.add("default", new JsonObject());
            }
            default -> throw new AssertionError("settings of editors of the kind " + setting.kind());
        }
        String project = switch (setting.kind()) {
            case NAME -> "If empty, the project's `.dflint.yaml` decides.";
            case SWITCH -> "If off, the project's `.dflint.yaml` decides.";
            default -> "Adds to what the project's `.dflint.yaml` says.";
        };
        String help = setting.kind() == Setting.Kind.RULES_BY_SEVERITY
                ? "rules by severity: " + setting.help()
                : setting.help();
        property.addProperty(
                "markdownDescription",
                help.substring(0, 1).toUpperCase(Locale.ROOT) + help.substring(1) + ". " + project);
        property.addProperty("scope", "resource");
        return property;
    }

    private static JsonObject strings() {
        JsonObject strings = new JsonObject();
        strings.addProperty("type", "array");
        JsonObject items = new JsonObject();
        items.addProperty("type", "string");
        strings.add("items", items);
        return strings;
    }

    private static JsonArray words(String first, Setting setting) {
        JsonArray words = new JsonArray();
        words.add(first);
        setting.words().forEach(words::add);
        return words;
    }
}
