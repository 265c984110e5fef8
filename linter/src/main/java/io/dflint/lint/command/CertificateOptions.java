package io.dflint.lint.command;

import java.util.Locale;

/** The options that disable certificate verification, for all programs that download. */
public final class CertificateOptions {
    /** In the format of {@link OptionTable}. */
    public static final OptionTable TABLE = OptionTable.of("""
            curl; AbcCdDeEFhHKmoPQrtTuUwxXyYz; -k; --ins~ecure; --proxy-ins~ecure; --doh-ins~ecure
            wget; ; --no-check~-certificate; check_certificate=off
            wget2; ; --no-check-certificate; check-certificate=no|off
            aria2c; ; check-certificate=false
            axel; ; -k; --insecure; no-check-certificate=1
            http,https; ; verify=no|false
            lftp; ; ssl:verify-certificate=no|false|off
            ssh,scp,sftp,rsync,git-lfs; ; StrictHostKeyChecking=no|off
            svn; ; --trust-server-cert; --trust-server-cert-failures
            hg; ; --insecure
            git; ; GIT_SSL_NO_VERIFY=1|true
            apt-get,apt,aptitude; ; Verify-Peer=false|0|no; Verify-Host=false|0|no
            apk; ; --no-check-certificate
            yum,dnf,dnf5,microdnf,tdnf,yum-config-manager; ; --nosslverify; --no-sslverify
            zypper; ; ssl_verify=no
            pip,pipx,pipenv,pip-compile; ; trusted-host=*
            uv; ; --allow-insecure-host; --trusted-host; --insecure-host
            poetry; ; cert=false
            npm,npx,pnpm,yarn,yarnpkg,bun; ; strict-ssl=false|0; enableStrictSsl=false; --no-strict-ssl
            bower; ; strict-ssl=false; --config.strict-ssl=false
            conda,mamba,micromamba; ; -k; --insecure; ssl_verify=false|no|0
            gem; ; ssl_verify_mode=0
            bundle,bundler; ; ssl_verify_mode=0|none
            composer; ; disable-tls=true|1; secure-http=false|0
            php; ; disable-tls=true|1; --disable-tls
            go; ; -insecure
            cargo; ; http.check-revoke=false
            helm; ; --insecure-skip-tls-verify
            kubectl,oc; ; --insecure-skip-tls-verify
            docker,podman,buildah,nerdctl,ctr; ; tls-verify=false; --insecure-registry; --skip-verify
            skopeo; ; tls-verify=false; src-tls-verify=false; dest-tls-verify=false
            crane,oras,cosign,regctl; ; --insecure; --allow-insecure-registry
            aws; ; --no-verify-ssl
            gcloud; ; disable_ssl_validation=true
            gsutil; ; https_validate_certificates=false
            az; ; --disable-connection-verify
            mvn,mvnw,gradle,gradlew,java; ; maven.wagon.http.ssl.insecure=true; maven.wagon.http.ssl.allowall=true; aether.connector.https.securityMode=insecure
            vault,consul,nomad; ; -tls-skip-verify
            terraform,tofu; ; -insecure
            ansible-galaxy; ; -c; --ignore-certs
            vagrant; ; --insecure
            luarocks; ; --no-check-certificate
            cpanm; ; --no-verify-ssl
            *; ; sslverify=0|false|no|off; strict-ssl=false; check_certificate=off; Verify-Peer=false|0; Verify-Host=false|0; trusted-host=*; StrictHostKeyChecking=no|off; ssl_verify_mode=0
            """);

    private CertificateOptions() {}

    /** Reports whether a variable disables certificate verification in some program. */
    public static boolean isOff(VariableSetting setting) {
        return switch (setting.name().toUpperCase(Locale.ROOT)) {
            case "NODE_TLS_REJECT_UNAUTHORIZED",
                    "PYTHONHTTPSVERIFY",
                    "NPM_CONFIG_STRICT_SSL",
                    "YARN_STRICT_SSL",
                    "YARN_ENABLE_STRICT_SSL",
                    "CONDA_SSL_VERIFY",
                    "MAMBA_SSL_VERIFY",
                    "PERL_LWP_SSL_VERIFY_HOSTNAME",
                    "ANSIBLE_HOST_KEY_CHECKING",
                    "CARGO_HTTP_CHECK_REVOKE",
                    "BUNDLE_SSL_VERIFY_MODE",
                    "GIT_SSL_VERIFY" -> setting.isOff();
            case "GIT_SSL_NO_VERIFY",
                    "PIP_TRUSTED_HOST",
                    "UV_INSECURE_HOST",
                    "GOINSECURE",
                    "AZURE_CLI_DISABLE_CONNECTION_VERIFICATION",
                    "VAULT_SKIP_VERIFY",
                    "CURL_INSECURE",
                    "HELM_INSECURE_SKIP_TLS_VERIFY",
                    "COMPOSER_DISABLE_TLS" -> setting.isOn() && !isPrivateHost(setting);
            case "GIT_SSH_COMMAND", "GIT_SSH" -> isHostKeyCheckOff(setting);
            case "GOFLAGS" -> setting.isOn() && contains(setting, "-insecure");
            case "MAVEN_OPTS", "JAVA_TOOL_OPTIONS", "MAVEN_ARGS", "GRADLE_OPTS" ->
                contains(setting, "ssl.insecure=true") || contains(setting, "ssl.allowall=true");
            default -> false;
        };
    }

    /** Reports whether a variable disables the host key check of SSH. */
    public static boolean isHostKeyCheckOff(VariableSetting setting) {
        String value = setting.value();
        return value != null && setting.name().startsWith("GIT_SSH") && TABLE.findInText(value) != null;
    }

    private static boolean contains(VariableSetting setting, String text) {
        return setting.value() != null && setting.value().contains(text);
    }

    private static boolean isPrivateHost(VariableSetting setting) {
        String value = setting.value();
        boolean takesHost = switch (setting.name().toUpperCase(Locale.ROOT)) {
            case "PIP_TRUSTED_HOST", "UV_INSECURE_HOST", "GOINSECURE" -> true;
            default -> false;
        };
        return takesHost && value != null && !value.equals("*") && Hosts.isPrivate(value);
    }
}
