package io.dflint.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signatures that a module exports to everyone, a line each: types, and what is public or protected in them. */
final class Signatures {
    private final SortedSet<String> lines = new TreeSet<>();

    private Signatures() {}

    /** @param witness a class of the module */
    static SortedSet<String> of(Class<?> witness) throws IOException, URISyntaxException {
        Signatures signatures = new Signatures();
        Path place = Path.of(
                witness.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            signatures.addAll(place);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), java.util.Map.of())) {
                signatures.addAll(jar.getPath("/"));
            }
        }
        return signatures.lines;
    }

    private void addAll(Path root) throws IOException {
        ModuleDescriptor module;
        try (InputStream in = Files.newInputStream(root.resolve("module-info.class"))) {
            module = ModuleDescriptor.read(in);
        }
        for (ModuleDescriptor.Exports exported : module.exports()) {
            if (!exported.isQualified()) {
                try (Stream<Path> files =
                        Files.list(root.resolve(exported.source().replace('.', '/')))) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                            .forEach(name -> add(exported.source() + "." + name.substring(0, name.length() - 6)));
                }
            }
        }
    }

    private void add(String name) {
        Class<?> type;
        try {
            type = Class.forName(name, false, Signatures.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        if (!isReachable(type)) {
            return;
        }
        lines.add(head(type));
        boolean open = !Modifier.isFinal(type.getModifiers()) && !type.isSealed();
        for (Field field : type.getDeclaredFields()) {
            if (isOpen(field.getModifiers(), open) && !field.isSynthetic()) {
                lines.add(field.toGenericString());
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isOpen(constructor.getModifiers(), open) && !constructor.isSynthetic()) {
                lines.add(constructor.toGenericString());
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isOpen(method.getModifiers(), open) && !method.isSynthetic()) {
                lines.add(method.toGenericString());
            }
        }
    }

    private static boolean isReachable(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return Modifier.isPublic(type.getModifiers())
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && (outer == null || isReachable(outer));
    }

    private static boolean isOpen(int modifiers, boolean open) {
        return Modifier.isPublic(modifiers) || open && Modifier.isProtected(modifiers);
    }

    private static String head(Class<?> type) {
        StringBuilder head = new StringBuilder(type.toGenericString());
        if (type.getGenericSuperclass() != null && type.getSuperclass() != Object.class) {
            head.append(" extends ").append(type.getGenericSuperclass().getTypeName());
        }
        List<Type> interfaces = Arrays.asList(type.getGenericInterfaces());
        if (!interfaces.isEmpty()) {
            head.append(interfaces.stream()
                    .map(Type::getTypeName)
                    .sorted()
                    .collect(Collectors.joining(", ", " implements ", "")));
        }
        return head.toString();
    }
}
