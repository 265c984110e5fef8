package io.dflint.lsp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void doesNothingWhileThereIsEnough() {
        assertThat(new Memory(Long.MAX_VALUE).tidy()).isFalse();
    }

    @Test
    void takesWhatIsLeftForNeededUntilSomethingIsReleased() {
        Memory memory = new Memory(1);
        assertThat(memory.tidy()).isTrue();
        assertThat(memory.tidy()).isFalse();
        memory.released();
        assertThat(memory.tidy()).isTrue();
    }
}
