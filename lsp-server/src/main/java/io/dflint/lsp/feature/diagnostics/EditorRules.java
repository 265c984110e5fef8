package io.dflint.lsp.feature.diagnostics;

import io.dflint.lint.config.Setting;
import io.dflint.lint.config.Settings;
import io.dflint.lint.config.SettingsBuilder;
import io.dflint.lint.rule.Severity;
import io.dflint.lsp.config.LintSettings;
import java.util.List;
import java.util.Map;

/** What the settings of an editor mean for the linter. Values that mean nothing are passed over. */
final class EditorRules {
    /** The rule that each setting of rcjsuen's server is about. */
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

    /** From {@code docker.languageserver.diagnostics}. */
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

    /** From {@code dflint}. */
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
