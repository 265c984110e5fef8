package io.dflint.lint.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool that installs the dependencies listed in files of a project.
 *
 * @param programs its names
 * @param manifests the files that list the dependencies; the first one in the context is used
 * @param locks the files that list exact versions; the first one in the context is used
 * @param settings other files that it reads when installing, if they are in the context; some usually contain a token
 * @param blockers files and directories which indicate that it needs more than these; {@code *} if it always does
 * @param cache the directory in which it caches downloads, for root
 */
public record Ecosystem(
        List<String> programs,
        List<String> manifests,
        List<String> locks,
        List<String> settings,
        List<String> blockers,
        String cache) {

    /** Each line describes a tool, with the components of this record separated by semicolons. */
    private static final String TABLE = """
            npm; package.json; package-lock.json,npm-shrinkwrap.json; .npmrc; lerna.json,packages,patches; /root/.npm
            pnpm; package.json; pnpm-lock.yaml; .npmrc,.pnpmfile.cjs; pnpm-workspace.yaml,patches,packages; /root/.local/share/pnpm/store
            yarn,yarnpkg; package.json; yarn.lock; .npmrc,.yarnrc,.yarnrc.yml; .yarn,.pnp.cjs,lerna.json,packages,patches; /usr/local/share/.cache/yarn
            bun; package.json; bun.lock,bun.lockb; .npmrc,bunfig.toml; packages,patches; /root/.bun/install/cache
            pip; requirements.txt; ; constraints.txt; setup.py,setup.cfg; /root/.cache/pip
            uv; pyproject.toml; uv.lock; uv.toml,.python-version; ; /root/.cache/uv
            poetry; pyproject.toml; poetry.lock; poetry.toml; ; /root/.cache/pypoetry
            pdm; pyproject.toml; pdm.lock; pdm.toml; ; /root/.cache/pdm
            pipenv; Pipfile; Pipfile.lock; ; ; /root/.cache/pipenv
            conda,mamba,micromamba; environment.yml,environment.yaml; conda-lock.yml; ; ; /opt/conda/pkgs
            bundle,bundler; Gemfile; Gemfile.lock; .ruby-version; vendor,engines; /usr/local/bundle/cache
            composer; composer.json; composer.lock; auth.json; *; /root/.composer/cache
            go; go.mod; go.sum; ; go.work,vendor; /go/pkg/mod
            mvn,mvnw; pom.xml; ; ; *; /root/.m2
            gradle,gradlew; build.gradle,build.gradle.kts; gradle.lockfile; settings.gradle,settings.gradle.kts,gradle.properties; *; /root/.gradle
            sbt; build.sbt; build.sbt.lock; ; *; /root/.cache/coursier
            lein; project.clj; ; ; *; /root/.m2
            clojure,clj; deps.edn; ; ; ; /root/.m2
            dotnet; *.csproj; packages.lock.json; nuget.config; *; /root/.nuget/packages
            mix; mix.exs; mix.lock; ; *; /root/.cache/hex
            rebar3; rebar.config; rebar.lock; ; *; /root/.cache/rebar3
            cargo; Cargo.toml; Cargo.lock; ; *; /usr/local/cargo/registry
            flutter,dart; pubspec.yaml; pubspec.lock; ; packages; /root/.pub-cache
            stack; stack.yaml; stack.yaml.lock; ; *; /root/.stack
            cabal; cabal.project; cabal.project.freeze; ; *; /root/.cache/cabal
            swift; Package.swift; Package.resolved; ; *; /root/.cache/org.swift.swiftpm
            conan; conanfile.txt,conanfile.py; conan.lock; ; ; /root/.conan2
            shards; shard.yml; shard.lock; ; ; /root/.cache/shards
            cpanm; cpanfile; cpanfile.snapshot; ; ; /root/.cpanm
            deno; deno.json,deno.jsonc; deno.lock; ; *; /deno-dir
            """;

    private static final Map<String, Ecosystem> BY_PROGRAM = read();

    private static Map<String, Ecosystem> read() {
        Map<String, Ecosystem> all = new HashMap<>();
        int start = 0;
        for (int end = TABLE.indexOf('\n'); end >= 0; end = TABLE.indexOf('\n', start)) {
            List<String> cells = split(TABLE.substring(start, end), ';');
            start = end + 1;
            Ecosystem row = new Ecosystem(
                    split(cells.get(0), ','),
                    split(cells.get(1), ','),
                    split(cells.get(2), ','),
                    split(cells.get(3), ','),
                    split(cells.get(4), ','),
                    cells.get(5));
            for (String program : row.programs) {
                all.put(program, row);
            }
        }
        return all;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || text.charAt(end) == separator) {
                String part = text.substring(start, end).strip();
                if (!part.isEmpty() || separator == ';') {
                    parts.add(part);
                }
                start = end + 1;
            }
        }
        return List.copyOf(parts);
    }

    /** Returns the tool with a program, or null if there is none. */
    public static @Nullable Ecosystem of(String program) {
        return BY_PROGRAM.get(program);
    }
}
