package io.dflint.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.dflint.dockerfile.Dockerfile;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstructionTypeTest {

    @ParameterizedTest
    @EnumSource
    void everyTypeIsReadIntoItsRecord(InstructionType type) {
        String name = type.name();
        Instruction upper = Dockerfile.parse(name + " x").instructions().getFirst();
        Instruction lower =
                Dockerfile.parse(name.toLowerCase(Locale.ROOT)).instructions().getFirst();
        assertThat(upper.getClass().getSimpleName()).isEqualToIgnoringCase(name);
        assertThat(lower).hasSameClassAs(upper);
        assertThat(InstructionType.of(name)).isEqualTo(type);
        assertThat(InstructionType.names()).contains(name);
    }

    @ParameterizedTest
    @EnumSource
    void everyFlagIsAcceptedWithEachOfItsValues(InstructionType type) {
        for (FlagSpec flag : type.flags()) {
            for (String value : flag.values().isEmpty() ? java.util.List.of("1s") : flag.values()) {
                String arguments = switch (type) {
                    case COPY, ADD -> " a b";
                    case HEALTHCHECK -> " CMD a";
                    default -> " a";
                };
                // Its value matters elsewhere: a number, a duration, mount options.
                String written =
                        flag.name().equals("retries") ? "1" : flag.name().equals("mount") ? "target=/a" : value;
                Dockerfile file = Dockerfile.parse("FROM a\n" + type + " --" + flag.name() + "=" + written + arguments);
                assertThat(file.problems()).isEmpty();
            }
        }
        assertThat(type.flag("bogus")).isNull();
    }
}
