package io.dflint.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Rewritten classes do what the compiler's do, and have no call left that the cache cannot hold. */
final class PlainCallsTest {
    /** Defines the specimen's classes anew, rewritten. */
    private static final class Rewriting extends ClassLoader {
        private final PlainCalls plainCalls;
        private final List<byte[]> rewritten = new ArrayList<>();

        Rewriting(PlainCalls plainCalls) {
            super(PlainCallsTest.class.getClassLoader());
            this.plainCalls = plainCalls;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Specimen.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try (InputStream in = Objects.requireNonNull(getResourceAsStream(name.replace('.', '/') + ".class"))) {
                byte[] bytes = plainCalls.transform(in.readAllBytes());
                rewritten.add(bytes);
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void rewrittenClassesDoTheSame() throws ReflectiveOperationException, IOException {
        Rewriting loader = new Rewriting(new PlainCalls(List.of()));

        Object specimen =
                loader.loadClass(Specimen.class.getName()).getConstructor().newInstance();

        assertThat(specimen.getClass()).isNotEqualTo(Specimen.class);
        assertThat(((Supplier<?>) specimen).get()).isEqualTo(new Specimen().get());
        assertThat(loader.rewritten).hasSizeGreaterThan(4).allSatisfy(PlainCallsTest::hasNoCallOfTheseKinds);
    }

    private static void hasNoCallOfTheseKinds(byte[] bytes) {
        List<String> calls = new ArrayList<>();
        for (MethodModel method : ClassFile.of().parse(bytes).methods()) {
            method.code()
                    .ifPresent(code -> code.forEach(element -> {
                        if (element instanceof InvokeDynamicInstruction call
                                && !call.bootstrapMethod().owner().displayName().equals("LambdaMetafactory")) {
                            calls.add(call.name().stringValue());
                        }
                    }));
        }
        assertThat(calls).isSubsetOf("toString");
    }
}
