package io.dflint.lint.rules.dl3064;

import io.dflint.instruction.Arg;
import io.dflint.instruction.ArgDefinition;
import io.dflint.instruction.Env;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.command.SecretNames;
import io.dflint.lint.command.SecretShapes;
import io.dflint.lint.facts.value.Quotes;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Variable;
import io.dflint.word.WordParser;
import io.dflint.word.WordPart;
import java.util.List;
import java.util.Locale;

/** A secret in ARG or ENV. */
public final class DL3064 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3064", "Keep secrets out of ARG and ENV", Severity.WARNING)
            .inDefault()
            .inSecurity()
            .sameAs("SecretsUsedInArgOrEnv", "sonar:S6472", "trivy:DS-0031");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
            if (inner instanceof Arg arg) {
                checkArg(instruction, arg, report);
            } else if (inner instanceof Env env) {
                checkEnv(input, instruction, env, report);
            }
        }
    }

    /** Without a default, the secret comes with the build, and stays in the history of the image. */
    private static void checkArg(Instruction instruction, Arg arg, Report report) {
        for (ArgDefinition definition : arg.definitions()) {
            String value = definition.value() == null ? "" : Quotes.drop(definition.value());
            if (SecretNames.isSecret(definition.name().toString()) && !isHarmless(value)) {
                report.at(
                        instruction,
                        definition.name().sourceRange(),
                        "the value of " + definition.name()
                                + " stays in the image history; pass it with RUN --mount=type=secret");
            }
        }
    }

    private static void checkEnv(LintInput input, Instruction instruction, Env env, Report report) {
        for (KeyValue pair : env.pairs()) {
            String key = Quotes.drop(pair.key());
            if (SecretNames.isSecret(key) && isSet(input, instruction, pair)) {
                report.at(
                        instruction,
                        pair.key().sourceRange(),
                        input.facts().finalStages().keep(input.model().stageOf(instruction))
                                ? "anyone with the image can read " + key
                                        + "; set it when the container starts, or mount it as a secret"
                                : key
                                        + " stays in the build cache; mount it with RUN --mount=type=secret where it is needed");
            }
        }
    }

    /** A variable may get its value from the build, so one that is empty in the file still counts. */
    private static boolean isSet(LintInput input, Instruction instruction, KeyValue pair) {
        if (instruction instanceof Env env && isVariableOfTheImage(input, env, pair)) {
            return false; // What sets that variable is to blame, if anything is.
        }
        String value =
                instruction instanceof Env ? input.facts().value(instruction, pair.value()) : Quotes.drop(pair.value());
        return value == null || (value.isEmpty() ? pair.value().indexOf('$', 0) >= 0 : !isHarmless(value));
    }

    /** Whether the value is that of another variable, which is not an argument of the build. */
    private static boolean isVariableOfTheImage(LintInput input, Env env, KeyValue pair) {
        List<WordPart> parts =
                WordParser.parse(pair.value(), input.file().escape()).parts();
        if (parts.size() != 1
                || !(parts.getFirst() instanceof WordPart.Variable variable)
                || variable.modifier() != null) {
            return false;
        }
        Variable known = input.model().scopeAt(env).variable(variable.name());
        return known != null && known.origin() == Variable.Origin.ENV;
    }

    /** A script or a file of configuration whose name alone is given. */
    private static boolean isFileName(String value) {
        int dot = value.lastIndexOf('.');
        if (dot <= 0) {
            return false;
        }
        return switch (value.substring(dot + 1).toLowerCase(Locale.ROOT)) {
            case "sh",
                    "py",
                    "rb",
                    "js",
                    "json",
                    "yaml",
                    "yml",
                    "toml",
                    "ini",
                    "cfg",
                    "conf",
                    "env",
                    "txt",
                    "xml",
                    "properties",
                    "pem",
                    "key",
                    "crt",
                    "cer",
                    "p12",
                    "jks",
                    "pub" -> true;
            default -> false;
        };
    }

    /** A value that a program wants for the build, and that opens nothing. */
    private static boolean isSaidToBeNone(String lower) {
        return lower.contains("dummy") || lower.contains("placeholder");
    }

    /** A switch, or where the secret is found; or a secret of a known shape, which DF2001 reports. */
    private static boolean isHarmless(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "false", "yes", "no", "on", "off", "0", "1" -> true;
            default ->
                value.startsWith("/")
                        || value.startsWith("file:")
                        || isFileName(value)
                        || isSaidToBeNone(value.toLowerCase(Locale.ROOT))
                        || SecretShapes.find(value) != null;
        };
    }
}
