package io.dflint.lint.lifecycle;

/** Recognizes copies of official images in other registries and for single architectures. */
final class MirroredImages {
    private MirroredImages() {}

    /** Returns the official image of which an image is a copy, or the image itself if it is not a copy. */
    static String original(String image) {
        int slash = image.lastIndexOf('/');
        if (slash < 0) {
            return image;
        }
        String name = image.substring(slash + 1);
        return switch (image.substring(0, slash)) {
            case "public.ecr.aws/docker/library",
                    "mirror.gcr.io/library",
                    "mirror.gcr.io",
                    "mcr.microsoft.com/mirror/docker/library",
                    "ubuntu.azurecr.io" -> name;
            case "amd64",
                    "arm32v5",
                    "arm32v6",
                    "arm32v7",
                    "arm64v8",
                    "i386",
                    "mips64le",
                    "ppc64le",
                    "riscv64",
                    "s390x" -> name;
            case "public.ecr.aws/amazoncorretto",
                    "public.ecr.aws/amazonlinux",
                    "public.ecr.aws/debian",
                    "public.ecr.aws/ubuntu" -> image.endsWith("/" + name + "/" + name) ? name : image;
            default -> image;
        };
    }
}
