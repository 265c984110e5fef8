package io.dflint.lint.config;

import io.dflint.lint.embed.YamlProblem;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Parses YAML into nodes, which have line numbers and do not construct objects. */
public final class YamlNodes {
    private YamlNodes() {}

    /**
     * Returns the root of a document, or null if it is empty.
     *
     * @param file its name for messages
     */
    public static @Nullable Node compose(String file, String text) throws ConfigException {
        try {
            LoadSettings load = LoadSettings.builder()
                    .setLabel(file)
                    .setAllowNonScalarKeys(true)
                    .build();
            return new Composer(load, new ParserImpl(load, new StreamReader(load, text)))
                    .getSingleNode()
                    .orElse(null);
        } catch (YamlEngineException e) {
            YamlProblem problem = YamlProblem.of(e);
            throw new ConfigException(file, problem.line(), problem.message());
        } catch (StackOverflowError e) {
            throw new ConfigException(file, 0, "is nested too deeply");
        }
    }
}
