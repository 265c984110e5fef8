package io.dflint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dflint.lint.engine.Rules;
import io.dflint.lint.rule.Rule;
import io.dflint.options.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a native executable of {@code dflint} needs is declared in {@code META-INF/native-image}, and its classes can be initialised when it
 * is built, which is what the profile {@code native} does.
 */
@Tag("class-path")
class NativeImageTest {
    private static final String METADATA = "/META-INF/native-image/io.dflint/dflint-linter/reachability-metadata.json";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.dflint");

    /** Calls whose targets a builder of native executables cannot see. */
    private static final Set<String> REFLECTION = Set.of(
            "java.lang.Class.forName",
            "java.lang.Class.getConstructor",
            "java.lang.Class.getConstructors",
            "java.lang.Class.getDeclaredConstructor",
            "java.lang.Class.getDeclaredConstructors",
            "java.lang.Class.getMethod",
            "java.lang.Class.getMethods",
            "java.lang.Class.getDeclaredMethod",
            "java.lang.Class.getDeclaredMethods",
            "java.lang.Class.getField",
            "java.lang.Class.getFields",
            "java.lang.Class.getDeclaredField",
            "java.lang.Class.getDeclaredFields",
            "java.lang.Class.getRecordComponents",
            "java.lang.ClassLoader.loadClass",
            "java.lang.reflect.Proxy.newProxyInstance",
            "java.util.ServiceLoader.load",
            "java.util.ResourceBundle.getBundle",
            "com.google.gson.Gson.fromJson",
            "com.google.gson.Gson.toJson",
            "com.google.gson.Gson.getAdapter");

    private static final Set<String> RESOURCES = Set.of(
            "java.lang.Class.getResource",
            "java.lang.Class.getResourceAsStream",
            "java.lang.ClassLoader.getResource",
            "java.lang.ClassLoader.getResourceAsStream",
            "java.lang.ClassLoader.getResources",
            "java.lang.ClassLoader.getSystemResource",
            "java.lang.ClassLoader.getSystemResourceAsStream");

    /** What is another one in each process, or on each machine. */
    private static final Set<String> SURROUNDINGS = Set.of(
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.getProperties",
            "java.lang.System.lineSeparator",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.console",
            "java.lang.Boolean.getBoolean",
            "java.lang.Integer.getInteger",
            "java.lang.Long.getLong",
            "java.lang.Runtime.availableProcessors",
            "java.lang.Runtime.maxMemory",
            "java.lang.ProcessHandle.current",
            "java.lang.Thread.start",
            "java.nio.charset.Charset.defaultCharset",
            "java.nio.file.Path.toAbsolutePath",
            "java.nio.file.Path.toRealPath",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.ZoneId.systemDefault",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID",
            "java.net.InetAddress.getLocalHost",
            "java.net.http.HttpClient.newHttpClient",
            "java.util.concurrent.ForkJoinPool.commonPool");

    private static final Set<String> SURROUNDING_TYPES = Set.of(
            "java.util.Random",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.io.FileInputStream",
            "java.io.FileOutputStream");

    @Test
    void nothingIsReachedByReflection() {
        assertThat(callers(REFLECTION)).as("declare it in " + METADATA).isEmpty();
    }

    /** Each class that opens resources, so that who adds one declares it. */
    @Test
    void resourcesAreOpenedInKnownPlaces() {
        assertThat(callers(RESOURCES))
                .as("declare the resource in " + METADATA + ", add the class here and its resources to the test below")
                .containsExactlyInAnyOrder("io.dflint.lint.engine.RuleDoc", "io.dflint.options.Version");
    }

    @Test
    void theResourcesAreDeclared() throws IOException {
        Set<String> paths = new TreeSet<>();
        for (Rule rule : Rules.all()) {
            String id = rule.info().id();
            paths.add("io/dflint/lint/rules/" + id.toLowerCase(Locale.ROOT) + "/" + id + ".md");
        }
        paths.add(Version.class.getPackageName().replace('.', '/') + "/version.txt");
        List<PathMatcher> declared = declared();
        for (String path : paths) {
            assertThat(NativeImageTest.class.getResource("/" + path)).as(path).isNotNull();
            assertThat(declared).as(path).anyMatch(glob -> glob.matches(Path.of(path)));
        }
    }

    private static List<PathMatcher> declared() throws IOException {
        List<PathMatcher> globs = new ArrayList<>();
        try (InputStream in = NativeImageTest.class.getResourceAsStream(METADATA)) {
            JsonObject metadata = JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .getAsJsonObject();
            for (JsonElement resource : metadata.getAsJsonArray("resources")) {
                globs.add(FileSystems.getDefault()
                        .getPathMatcher(
                                "glob:" + resource.getAsJsonObject().get("glob").getAsString()));
            }
        }
        return globs;
    }

    /** Static fields get their values when the executable is built, on another machine and another day. */
    @Test
    void noStaticStateDependsOnTheSurroundings() {
        List<String> found = new ArrayList<>();
        int initializers = 0;
        for (JavaClass type : CLASSES) {
            JavaStaticInitializer initializer = type.getStaticInitializer().orElse(null);
            if (initializer != null) {
                initializers++;
                String chain = chainToSurroundings(initializer);
                if (chain != null) {
                    found.add(chain);
                }
            }
        }
        assertThat(initializers).isGreaterThan(100);
        assertThat(found).as("static state that is another one in each process").isEmpty();
    }

    /** The calls that lead from a static initialiser to the surroundings; null if none does. */
    private static @Nullable String chainToSurroundings(JavaCodeUnit start) {
        Map<String, String> chains = new HashMap<>();
        Deque<JavaCodeUnit> next = new ArrayDeque<>(List.of(start));
        chains.put(start.getFullName(), start.getFullName());
        while (!next.isEmpty()) {
            JavaCodeUnit unit = next.remove();
            String chain = chains.get(unit.getFullName());
            for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
                String owner = access.getTarget().getOwner().getName();
                String name = owner + "." + access.getTarget().getName();
                if (SURROUNDINGS.contains(name) || SURROUNDING_TYPES.contains(owner)) {
                    return chain + " -> " + name;
                }
                if (access.getTarget() instanceof CodeUnitAccessTarget target) {
                    target.resolveMember().ifPresent(member -> {
                        if (member.getFullName().startsWith("io.dflint.")
                                && chains.putIfAbsent(member.getFullName(), chain + " -> " + member.getFullName())
                                        == null) {
                            next.add(member);
                        }
                    });
                }
            }
        }
        return null;
    }

    private static Set<String> callers(Set<String> targets) {
        return CLASSES.stream()
                .filter(type -> type.getAccessesFromSelf().stream()
                        .anyMatch(access ->
                                targets.contains(access.getTarget().getOwner().getName() + "."
                                        + access.getTarget().getName())))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
