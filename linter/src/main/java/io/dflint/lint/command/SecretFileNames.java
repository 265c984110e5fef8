package io.dflint.lint.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognizes files with secrets by their names. */
public final class SecretFileNames {
    private SecretFileNames() {}

    /** Returns the kind of file, with its article, or null if it may well be harmless. */
    public static @Nullable String kind(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String trimmed = lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
        int slash = trimmed.lastIndexOf('/');
        String name = trimmed.substring(slash + 1);
        String folder = slash < 0 ? "" : trimmed.substring(trimmed.lastIndexOf('/', slash - 1) + 1, slash);
        if (isExample(slash < 0 ? "" : trimmed.substring(0, slash))) {
            return null;
        }
        String known = byName(name, folder);
        return known != null ? known : name.startsWith(".env.") ? environment(name) : byExtension(name);
    }

    private static @Nullable String byName(String name, String folder) {
        return switch (name) {
            case ".env" -> "an environment file that usually holds secrets";
            case "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519", "id_ed25519_sk", "id_ecdsa_sk" -> "a private SSH key";
            case ".ssh", ".aws", ".azure", ".gnupg", ".kube" -> "a directory of keys";
            case ".npmrc", ".pypirc", ".yarnrc.yml" -> "a file that usually holds a registry token";
            case ".netrc", "_netrc", ".git-credentials", ".pgpass", ".my.cnf", ".boto", ".s3cfg", ".htpasswd" ->
                "a password file";
            case ".dockercfg", ".dockerconfigjson" -> "Docker's credentials file";
            case "config.json" -> folder.equals(".docker") ? "Docker's credentials file" : null;
            case "credentials" -> folder.equals(".aws") ? "the AWS credentials file" : null;
            case "config" -> folder.equals(".kube") ? "a Kubernetes credentials file" : null;
            case "kubeconfig", "kubeconfig.yml", "kubeconfig.yaml" -> "a Kubernetes credentials file";
            case "terraform.tfstate", "terraform.tfvars" -> "a Terraform file that usually holds secrets";
            case "master.key" -> "the key of the Rails credentials";
            case ".vault-token" -> "a Vault token";
            case "secrets.yml",
                    "secrets.yaml",
                    "secrets.json",
                    "credentials.json",
                    "service-account.json",
                    "service_account.json",
                    "serviceaccount.json",
                    "secring.gpg" -> "a file of secrets";
            default -> null;
        };
    }

    /** Reports whether a path is in a directory of examples or tests. */
    private static boolean isExample(String path) {
        int start = 0;
        while (start < path.length()) {
            int end = path.indexOf('/', start);
            end = end < 0 ? path.length() : end;
            switch (path.substring(start, end)) {
                case "example", "examples", "sample", "samples", "test", "tests", "testdata", "fixtures" -> {
                    return true;
                }
                default -> start = end + 1;
            }
        }
        return false;
    }

    private static @Nullable String environment(String name) {
        return switch (name.substring(".env.".length())) {
            case "example", "sample", "template", "dist", "defaults", "default", "tpl", "test", "ci", "schema" -> null;
            default -> "an environment file that usually holds secrets";
        };
    }

    private static @Nullable String byExtension(String name) {
        int dot = name.lastIndexOf('.');
        return switch (dot <= 0 ? "" : name.substring(dot + 1)) {
            case "pem" -> isPublic(name) ? null : "by its name a private key";
            case "key" -> isPublic(name) || isOfPackages(name) ? null : "by its name a private key";
            case "ppk" -> "a private SSH key";
            case "p12", "pfx", "jks", "keystore" -> isPublic(name) || name.contains("trust") ? null : "a key store";
            case "kdbx" -> "a password file";
            default -> null;
        };
    }

    private static boolean isPublic(String name) {
        return name.contains("cert")
                || name.startsWith("ca.")
                || name.startsWith("ca-")
                || name.endsWith("ca.pem")
                || name.contains("bundle")
                || name.contains("chain")
                || name.contains("pub")
                || name.contains("root")
                || name.contains("dhparam")
                || name.indexOf('*') == 0;
    }

    /** The keys with which packages are signed are public. */
    private static boolean isOfPackages(String name) {
        return name.contains("gpg")
                || name.contains("apt")
                || name.contains("archive")
                || name.contains("release")
                || name.contains("repo")
                || name.contains("sign");
    }
}
