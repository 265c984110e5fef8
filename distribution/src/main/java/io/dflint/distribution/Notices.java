package io.dflint.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes the notices of a package about the libraries in it: a list with their copyrights, and the texts of their
 * licences.
 *
 * <p>Usage: {@code Notices ROOT FOLDER}, where ROOT is the directory of the project and FOLDER the directory of a
 * package with the jars in its {@code lib}.
 */
public final class Notices {
    private static final int COLUMNS = 3;

    private final Path root;
    private final List<Component> components = new ArrayList<>();

    private record Component(String artifact, String licence, String copyright) {
        boolean isIn(String jar) {
            return jar.startsWith(artifact + "-") && Character.isDigit(jar.charAt(artifact.length() + 1));
        }

        List<String> licences() {
            return List.of(licence.split("[|&]"));
        }

        String words() {
            return licence.replace("|", " or ").replace("&", " and ");
        }
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        List<String> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("lib"))) {
            files.forEach(file -> jars.add(file.getFileName().toString()));
        }
        new Notices(Path.of(args[0])).write(folder, jars);
    }

    /** @param root the directory of this project */
    Notices(Path root) throws IOException {
        this.root = root;
        for (String line : Files.readAllLines(root.resolve("distribution/notices/components"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.split("\\s+", COLUMNS);
                components.add(new Component(words[0], words[1], words[2]));
            }
        }
    }

    /**
     * Writes {@code NOTICE} and {@code licenses} into a package.
     *
     * @param jars the names of the jars in it
     * @throws IOException also if a library is missing from the table
     */
    void write(Path folder, Collection<String> jars) throws IOException {
        StringBuilder text = new StringBuilder("""
            dflint: Dockerfile tooling
            Licensed under the Apache License 2.0, see LICENSE.

            This package contains the following libraries; the texts of their licences are in the directory licenses.

            """);
        Set<String> licences = new TreeSet<>();
        for (String jar : new TreeSet<>(jars)) {
            if (!jar.startsWith("dflint-")) {
                Component component = component(jar);
                licences.addAll(component.licences());
                text.append(version(jar)).append(": ").append(component.words()).append('\n');
                text.append("  ").append(component.copyright()).append('\n');
            }
        }
        if (Files.exists(folder.resolve("java"))) {
            text.append("""
                the Java runtime of OpenJDK: GPL-2.0 with Classpath exception
                  Copyright (c) Oracle and/or its affiliates; the notices of its parts are in java/legal
                """);
        }
        Files.writeString(folder.resolve("NOTICE"), text);
        Path texts = Files.createDirectories(folder.resolve("licenses"));
        for (String licence : licences) {
            Path source = licence.equals("Apache-2.0")
                    ? root.resolve("LICENSE")
                    : root.resolve("distribution/notices/" + licence + ".txt");
            Files.copy(source, texts.resolve(licence + ".txt"));
        }
    }

    private Component component(String jar) throws IOException {
        for (Component component : components) {
            if (component.isIn(jar)) {
                return component;
            }
        }
        throw new IOException(jar + ": no row in distribution/notices/components says its licence");
    }

    /** Returns the name and version of a jar, without the digest that {@link JarCopier} adds. */
    private static String version(String jar) {
        return jar.replaceFirst("\\.[0-9a-f]{12}\\.jar$", "").replaceFirst("-(?=[0-9])", " ");
    }
}
