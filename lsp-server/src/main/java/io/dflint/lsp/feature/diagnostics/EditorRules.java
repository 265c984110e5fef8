package io.dflint.lsp.feature.diagnostics;

import io.dflint.lint.config.Setting;
import io.dflint.lint.config.Settings;
import io.dflint.lint.config.SettingsBuilder;
import io.dflint.lint.rule.Severity;
import io.dflint.lsp.config.LintSettings;
import java.util.List;
import java.util.Map;

/** Converts the settings of an editor to those of the linter. Invalid values are ignored. */
final class EditorRules {
    /** The rules for the settings of rcjsuen's server. */
    private static final Map<String, String> RULES = Map.of(
            "deprecatedMaintainer", "DL4000",
            "directiveCasing", "DF3015",
            "emptyContinuationLine", "NoEmptyContinuation",
            "instructionCasing", "ConsistentInstructionCasing",
            "instructionCmdMultiple", "DL4003",
            "instructionEntrypointMultiple", "DL4004",
            "instructionHealthcheckMultiple", "DL3012",
            "instructionJSONInSingleQuotes", "DF3010",
            "instructionWorkdirRelative", "DL3000");

    private EditorRules() {}

    /** Converts {@code docker.languageserver.diagnostics}. */
    static Settings ofDocker(Map<String, String> diagnostics) {
        SettingsBuilder settings = new SettingsBuilder();
        for (Map.Entry<String, String> entry : diagnostics.entrySet()) {
            String rule = RULES.get(entry.getKey());
            if (rule == null) {
                continue;
            }
            switch (entry.getValue()) {
                case "ignore" -> settings.ignore(rule);
                case "warning" -> settings.severity(Severity.WARNING, rule);
                case "error" -> settings.severity(Severity.ERROR, rule);
                default -> {}
            }
        }
        return settings.build();
    }

    /** Converts the settings of {@code dflint}. */
    static Settings of(LintSettings lint) {
        SettingsBuilder settings = new SettingsBuilder();
        if (lint.profile() != null) {
            settings.profile(lint.profile());
        }
        if (lint.shellIndent()) {
            settings.set(Setting.SHELL_INDENT, true);
        }
        for (String rule : lint.ignored()) {
            settings.ignore(rule);
        }
        for (Map.Entry<String, List<String>> entry : lint.override().entrySet()) {
            Severity severity = Severity.parse(entry.getKey());
            if (severity != null) {
                for (String rule : entry.getValue()) {
                    settings.severity(severity, rule);
                }
            }
        }
        return settings.build();
    }
}
