package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Arg;
import io.dflint.instruction.Env;
import io.dflint.instruction.Instruction;
import io.dflint.lint.compat.hadolint.HadolintPair;
import io.dflint.lint.compat.hadolint.HadolintText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names of variables that hadolint treats as secrets, whatever their values. */
final class HadolintSecrets {
    private static final String[] PARTS = {
        "api_key", "client_key", "password", "private", "secret", "token", "username",
    };

    private HadolintSecrets() {}

    /** Reports whether an instruction sets such a variable. Of an ARG, only the first name is checked. */
    static boolean isIn(@Nullable Instruction instruction) {
        if (instruction instanceof Arg arg) {
            return isSuspected(HadolintText.argName(arg));
        }
        if (instruction instanceof Env env) {
            for (HadolintPair pair : HadolintPair.of(env)) {
                if (isSuspected(pair.key())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSuspected(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String part : PARTS) {
            if (lower.contains(part)) {
                return true;
            }
        }
        return switch (lower) {
            case "application_key", "aws_access_key_id", "ci_deploy_user", "docker_email", "facebook_app_id" -> true;
            case "heroku_api_user", "okta_authn_groupid", "okta_client_orgurl", "okta_oauth2_clientid" -> true;
            case "stripe_device_name", "travis_os_name", "travis_secure_env_vars", "travis_sudo" -> true;
            default -> false;
        };
    }
}
