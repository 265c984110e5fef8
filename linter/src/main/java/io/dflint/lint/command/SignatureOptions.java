package io.dflint.lint.command;

/** The options that disable signature verification, for all package managers that support it. */
public final class SignatureOptions {
    /** In the format of {@link OptionTable}. */
    public static final OptionTable TABLE = OptionTable.of("""
            apt-get,apt,aptitude; ; --allow-unauthenticated; --force-yes; --allow-insecure-repositories; AllowUnauthenticated=true|1|yes; AllowInsecureRepositories=true|1|yes
            add-apt-repository; ; trusted=yes
            dpkg; ; --force-bad-verify; --force-all
            debootstrap; ; --no-check-gpg
            apk; ; --allow-untrusted
            yum,dnf,dnf5,microdnf,tdnf,yum-config-manager; ; --nogpgcheck; --no-gpgchecks; --no-gpg-checks; gpgcheck=0|false|no
            zypper; ; --no-gpg-checks; --no-gpgcheck; --allow-unsigned-rpm; --gpgcheck-allow-unsigned; --gpgcheck-allow-unsigned-package
            rpm,rpm2cpio; ; --nosignature; --nodigest; --noverify; --nofiledigest; --nogpg
            pacman; ; SigLevel=Never
            opkg; ; --force-signature; --no-check-signature
            flatpak; ; --no-gpg-verify
            nix,nix-env; ; --no-require-sigs; require-sigs=false
            swupd; ; --nosigcheck
            cosign; ; --insecure-ignore-tlog; --insecure-ignore-sct
            helm; ; --skip-verify
            docker; ; --disable-content-trust
            emerge; ; --nogpg
            gem; ; trust-policy=NoSecurity|LowSecurity; P=NoSecurity|LowSecurity
            echo,printf,cat,tee; ; trusted=yes; gpgcheck=0; AllowUnauthenticated=true|1; AllowInsecureRepositories=true|1; SigLevel=Never
            """);

    private SignatureOptions() {}

    /** Reports whether a variable disables signature verification in some program. */
    public static boolean isOff(VariableSetting setting) {
        return switch (setting.name()) {
            case "GOSUMDB", "DOCKER_CONTENT_TRUST" -> setting.isOff();
            case "GONOSUMCHECK" -> setting.isOn();
            case "GONOSUMDB" -> "*".equals(setting.value());
            default -> false;
        };
    }
}
