package io.dflint.lint.facts.shell;

import io.dflint.image.ImageReference;
import io.dflint.lint.facts.image.BaseImages;
import io.dflint.model.Base;
import io.dflint.model.Stage;
import io.dflint.shell.Dialect;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The program that is {@code /bin/sh} in an image. */
public enum ShellFamily {
    DASH,
    BUSYBOX,
    BASH,
    UNKNOWN;

    /**
     * Parts of tags that name a distribution, as in {@code node:22-bookworm-slim} and {@code
     * cuda:12.6-base-ubuntu24.04}.
     */
    private static final String[] WITH_DASH = {
        "debian",
        "ubuntu",
        "jessie",
        "stretch",
        "buster",
        "bullseye",
        "bookworm",
        "trixie",
        "trusty",
        "xenial",
        "bionic",
        "focal",
        "jammy",
        "noble",
    };

    private static final String[] WITH_BASH = {
        "centos",
        "rocky",
        "alma",
        "fedora",
        "oracle",
        "amazonlinux",
        "al2023",
        "ubi7",
        "ubi8",
        "ubi9",
        "ubi10",
        "opensuse",
    };

    /** Returns the program that runs a {@code sh} script, derived from the base image of its stage. */
    public static ShellFamily of(ShellScript script) {
        if (script.dialect() != Dialect.SH) {
            return script.dialect() == Dialect.DASH ? DASH : UNKNOWN;
        }
        return of(script.stage());
    }

    private static ShellFamily of(@Nullable Stage stage) {
        if (BaseImages.isBusyBox(stage)) {
            return BUSYBOX;
        }
        String reference = stage != null && stage.root().base() instanceof Base.OfImage image && image.known()
                ? image.reference()
                : null;
        ImageReference image = reference == null ? null : ImageReference.parseOrNull(reference);
        if (image == null) {
            return UNKNOWN;
        }
        String path = image.repository().toLowerCase(Locale.ROOT);
        ShellFamily byName = ofDistribution(path.substring(path.lastIndexOf('/') + 1));
        if (byName != UNKNOWN) {
            return byName;
        }
        ShellFamily byTag = image.tag() == null ? UNKNOWN : ofTag(image.tag());
        return byTag == UNKNOWN && image.isOfficial() ? ofOfficial(image) : byTag;
    }

    /** Reports whether it certainly lacks features that only bash and BusyBox have. */
    public boolean lacksBashisms() {
        return this == DASH;
    }

    private static ShellFamily ofDistribution(String name) {
        return switch (name) {
            case "debian", "ubuntu" -> DASH;
            case "fedora",
                    "centos",
                    "rockylinux",
                    "almalinux",
                    "oraclelinux",
                    "amazonlinux",
                    "ubi8",
                    "ubi9",
                    "ubi10",
                    "archlinux",
                    "photon",
                    "leap",
                    "tumbleweed" -> BASH;
            default -> UNKNOWN;
        };
    }

    private static ShellFamily ofTag(String tag) {
        boolean dash = hasAny(tag, WITH_DASH);
        return dash == hasAny(tag, WITH_BASH) ? UNKNOWN : dash ? DASH : BASH;
    }

    private static boolean hasAny(String tag, String[] words) {
        for (String word : words) {
            if (tag.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The official images that are based on Debian or Ubuntu unless the tag names another distribution. */
    private static ShellFamily ofOfficial(ImageReference image) {
        return switch (image.familiarName()) {
            case "buildpack-deps",
                    "elixir",
                    "erlang",
                    "gcc",
                    "golang",
                    "httpd",
                    "julia",
                    "mariadb",
                    "mongo",
                    "nginx",
                    "node",
                    "perl",
                    "php",
                    "postgres",
                    "pypy",
                    "python",
                    "r-base",
                    "redis",
                    "ros",
                    "ruby",
                    "rust",
                    "swift",
                    "wordpress" -> DASH;
            default -> UNKNOWN;
        };
    }
}
