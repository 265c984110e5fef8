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

/** Reports secrets in ARG or ENV. */
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

    /** Checks an ARG. Without a default, the secret is given with the build, and stays in the history of the image. */
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

    /**
     * Reports whether a variable has a value. It may get one from the build, so a variable that is empty in the file
     * counts too.
     */
    private static boolean isSet(LintInput input, Instruction instruction, KeyValue pair) {
        if (instruction instanceof Env env && isVariableOfTheImage(input, env, pair)) {
            return false; // The cause, if there is one, is what sets that variable.
        }
        String value =
                instruction instanceof Env ? input.facts().value(instruction, pair.value()) : Quotes.drop(pair.value());
        return value == null || (value.isEmpty() ? pair.value().indexOf('$', 0) >= 0 : !isHarmless(value));
    }

    /** Reports whether the value is that of another variable that is not a build argument. */
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

    /** Reports whether a value is the bare name of a script or a configuration file. */
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

    /** Reports whether a value is a placeholder that a program requires for the build. */
    private static boolean isSaidToBeNone(String lower) {
        return lower.contains("dummy") || lower.contains("placeholder");
    }

    /**
     * Reports whether a value is a switch or the location of a secret, or a secret in a known format, which DF2001
     * reports.
     */
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
