package io.dflint.lint.rules.df2002;

import io.dflint.lint.command.Credentials;
import io.dflint.lint.command.Placeholders;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.command.SecretNames;
import io.dflint.lint.command.SecretShapes;
import io.dflint.shell.Command;
import io.dflint.shell.ShellScope.Field;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextRange;
import org.jspecify.annotations.Nullable;

/** Finds the secret in a call, by its format or by the place where the program expects one. */
final class CommandSecrets {
    private CommandSecrets() {}

    /**
     * A secret.
     *
     * @param range the argument that contains it
     * @param what a description, for the start of a message
     * @param text the secret if it is only a part of the argument; otherwise null
     */
    record Found(TextRange range, String what, @Nullable String text) {
        Found(TextRange range, String what) {
            this(range, what, null);
        }
    }

    static @Nullable Found find(ProgramCall call) {
        if (call.isOf("chpasswd")) {
            return chpasswd(call);
        }
        for (Field argument : call.arguments()) {
            Found found = byShape(argument);
            if (found != null) {
                return found;
            }
        }
        Found found = byPlace(call);
        return found == null ? byOptionName(call) : found;
    }

    private static @Nullable Found byShape(Field argument) {
        String text = argument.text();
        SecretShapes.Secret secret = SecretShapes.find(text);
        if (secret != null) {
            String part = text.substring(secret.start(), secret.end());
            String what = "the command contains " + secret.kind() + " (" + Credentials.redacted(part) + ")";
            return new Found(argument.range(), what, part);
        }
        return Credentials.inAddress(text) == null ? null : new Found(argument.range(), "the URL contains a password");
    }

    /** Finds secrets in places that depend on the program. */
    private static @Nullable Found byPlace(ProgramCall call) {
        return switch (call.program()) {
            case "curl" -> curl(call);
            case "wget", "http", "https" -> header(call, "--header");
            case "docker", "podman", "buildah", "skopeo", "nerdctl", "helm", "oras", "crane", "az", "cf" ->
                call.has("login") ? value(call, "the login password", "-p") : null;
            case "mysql", "mysqladmin", "mysqldump", "mariadb", "mariadb-admin" -> gluedPassword(call);
            case "useradd", "usermod" -> account(call);
            case "sshpass" -> value(call, "the password", "-p");
            case "redis-cli" -> value(call, "the password", "-a", "--pass");
            case "openssl" -> openssl(call);
            case "npm", "pnpm", "yarn" -> npm(call);
            case "aws" -> aws(call);
            case "passwd" -> PipedSecrets.passwd(call);
            case "base64" -> PipedSecrets.base64(call);
            default -> null;
        };
    }

    private static @Nullable Found curl(ProgramCall call) {
        Field user = call.optionValue("-u", "--user", "--proxy-user");
        if (user != null) {
            int colon = user.text().indexOf(':');
            String password = user.text().substring(colon + 1);
            if (colon > 0 && !Placeholders.is(password) && user.known()) {
                return new Found(
                        user.range(),
                        "curl is given the password of " + user.text().substring(0, colon));
            }
        }
        return header(call, "-H", "--header");
    }

    private static @Nullable Found header(ProgramCall call, String... options) {
        for (int i = 0; i < call.arguments().size(); i++) {
            Field argument = call.arguments().get(i);
            for (String option : options) {
                if (argument.text().startsWith(option)) {
                    boolean alone = argument.text().equals(option);
                    Field value = alone && i + 1 < call.arguments().size()
                            ? call.arguments().get(i + 1)
                            : argument;
                    String text = alone ? value.text() : value.text().substring(option.length());
                    if (Credentials.inHeader(text.startsWith("=") ? text.substring(1) : text) != null) {
                        return new Found(value.range(), "the header contains credentials");
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Found value(ProgramCall call, String what, String... options) {
        Field value = call.optionValue(options);
        return value != null
                        && value.known()
                        && !Placeholders.is(value.text())
                        && !value.text().startsWith("-")
                ? new Found(value.range(), what + " is written in the command")
                : null;
    }

    /** The password is given as a hash, which begins with a dollar sign. */
    private static @Nullable Found account(ProgramCall call) {
        Field hash = call.optionValue("-p", "--password");
        return hash != null && hash.known() && hash.text().startsWith("$")
                ? new Found(hash.range(), "the hash of the user's password is written in the command")
                : value(call, "the password of the user", "-p", "--password");
    }

    /** MySQL's clients accept a password only directly after the option. */
    private static @Nullable Found gluedPassword(ProgramCall call) {
        for (Field argument : call.arguments()) {
            String text = argument.text();
            if (text.startsWith("-p") && !Placeholders.is(text.substring(2)) && argument.known()) {
                return new Found(argument.range(), "the password of the database is written in the command");
            }
        }
        return null;
    }

    private static @Nullable Found openssl(ProgramCall call) {
        for (Field argument : call.arguments()) {
            if (argument.text().startsWith("pass:")
                    && !Placeholders.is(argument.text().substring(5))) {
                return new Found(argument.range(), "the password of the key is written in the command");
            }
        }
        return null;
    }

    /** Handles {@code aws configure set aws_secret_access_key KEY}. */
    private static @Nullable Found aws(ProgramCall call) {
        if (!call.has("configure") || !call.has("set")) {
            return null;
        }
        Field value = call.optionValue("aws_secret_access_key", "aws_session_token");
        return value != null && value.known() && !Placeholders.is(value.text())
                ? new Found(value.range(), "the secret key of AWS is written in the command")
                : null;
    }

    /** Handles {@code npm config set //registry.example.org/:_authToken TOKEN}. */
    private static @Nullable Found npm(ProgramCall call) {
        for (int i = 0; i < call.arguments().size(); i++) {
            Field argument = call.arguments().get(i);
            int name = argument.text().indexOf(":_");
            if (name < 0) {
                continue;
            }
            int sign = argument.text().indexOf('=', name);
            if (sign < 0 && i + 1 == call.arguments().size()) {
                return null;
            }
            Field value = sign < 0 ? call.arguments().get(i + 1) : argument;
            String text = sign < 0 ? value.text() : argument.text().substring(sign + 1);
            if (value.known() && !Placeholders.is(text)) {
                return new Found(value.range(), "the token of the registry is written in the command");
            }
        }
        return null;
    }

    /** Handles {@code --db-password=secret}, {@code --api-key secret}, {@code -Dsonar.login.password=secret}. */
    private static @Nullable Found byOptionName(ProgramCall call) {
        for (int i = 0; i < call.arguments().size(); i++) {
            Field argument = call.arguments().get(i);
            String text = argument.text();
            if (!text.startsWith("-") || text.length() < 5) {
                continue;
            }
            int sign = text.indexOf('=');
            String name = text.substring(
                    text.startsWith("--") ? 2 : text.startsWith("-D") ? 2 : 1,
                    sign < 0 ? text.length() : Math.max(sign, 2));
            Field value = sign >= 0
                    ? argument
                    : i + 1 < call.arguments().size() ? call.arguments().get(i + 1) : null;
            if (value != null
                    && value.known()
                    && !isSwitch(name)
                    && (sign >= 0 || text.startsWith("--") || isKeytool(call))
                    && !(sign < 0 && value.text().startsWith("-"))
                    && isPassword(name, sign < 0 ? value.text() : text.substring(sign + 1))) {
                return new Found(
                        value.range(),
                        "the value of " + text.substring(0, sign < 0 ? text.length() : sign) + " looks like a secret");
            }
        }
        return null;
    }

    /** Reports whether an option such as {@code --disabled-password} mentions passwords without taking one. */
    private static boolean isSwitch(String name) {
        int dash = name.indexOf('-');
        return switch (dash < 0 ? "" : name.substring(0, dash)) {
            case "disabled",
                    "disable",
                    "no",
                    "skip",
                    "without",
                    "use",
                    "enable",
                    "allow",
                    "show",
                    "print",
                    "prompt",
                    "ask",
                    "random",
                    "generate",
                    "require",
                    "expire" -> true;
            default -> false;
        };
    }

    private static boolean isKeytool(ProgramCall call) {
        return call.isOf("keytool", "jarsigner");
    }

    /** Reports whether a name stands for a secret, and the value is one. */
    static boolean isPassword(String name, String value) {
        String plain = name.equals("storepass") || name.equals("keypass") ? "store_password" : name;
        return SecretNames.isSecret(plain)
                && !Placeholders.is(value)
                && !value.startsWith("/")
                && !value.startsWith("./")
                && !value.startsWith("file:")
                && !value.startsWith("env:")
                && value.indexOf(' ') < 0
                && value.indexOf('`') < 0
                && !value.equals("changeit")
                && !isNumber(value);
    }

    private static boolean isNumber(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return value.length() < 4;
    }

    /** Its input must be a literal; otherwise nothing is reported. */
    private static @Nullable Found chpasswd(ProgramCall call) {
        Command before = call.site().previousInPipeline();
        if (before instanceof SimpleCommand producer) {
            for (ShellWord word : producer.words()) {
                if (isAccount(word.text())) {
                    return new Found(word.range(), "the password of the account is written in the command");
                }
            }
        }
        for (var redirection : call.site().command().redirections()) {
            if (isAccount(redirection.target().text())) {
                return new Found(redirection.range(), "the password of the account is written in the command");
            }
        }
        return null;
    }

    private static boolean isAccount(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && colon + 1 < text.length() && text.indexOf('$', colon) != colon + 1;
    }
}
