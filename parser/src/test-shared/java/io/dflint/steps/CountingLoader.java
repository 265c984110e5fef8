package io.dflint.steps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of this project and of ANTLR once more, with a call of {@link Steps#take()} at the start of every method
 * and at every jump backwards, and with searches of the JDK that count.
 */
public final class CountingLoader extends ClassLoader {
    private static final ClassDesc STEPS = ClassDesc.of(Steps.class.getName());
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.ofDescriptor("()V");

    /** Owner, name and type of each method of {@link Steps}, as the call that it replaces has them. */
    private static final Set<String> REPLACED = Arrays.stream(Steps.class.getDeclaredMethods())
            .filter(method -> method.getParameterCount() > 0)
            .map(method -> method.getName()
                    + MethodTypeDesc.of(
                                    ClassDesc.ofDescriptor(method.getReturnType().descriptorString()),
                                    Arrays.stream(method.getParameterTypes())
                                            .map(type -> ClassDesc.ofDescriptor(type.descriptorString()))
                                            .toList())
                            .descriptorString())
            .collect(Collectors.toUnmodifiableSet());

    public CountingLoader(ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isCounted(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }
    }

    private static boolean isCounted(String name) {
        return (name.startsWith("io.dflint.") && !name.equals(Steps.class.getName())) || name.startsWith("org.antlr.");
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        try (InputStream in = getParent().getResourceAsStream(file)) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] counted = counted(in.readAllBytes());
            return defineClass(name, counted, 0, counted.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] counted(byte[] plain) {
        ClassFile format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                java.lang.classfile.ClassHierarchyResolver.ofResourceParsing(getParent())));
        return format.transformClass(
                format.parse(plain), ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(Counting::new)));
    }

    /** Puts the calls into one method. */
    private static final class Counting implements CodeTransform {
        private final Set<Label> passed = new HashSet<>();

        @Override
        public void atStart(CodeBuilder code) {
            code.invokestatic(STEPS, "take", NOTHING);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof LabelTarget target) {
                passed.add(target.label());
            }
            if (element instanceof BranchInstruction branch && passed.contains(branch.target())) {
                code.invokestatic(STEPS, "take", NOTHING);
            }
            MethodTypeDesc replacement = element instanceof InvokeInstruction call ? replacement(call) : null;
            if (replacement != null && element instanceof InvokeInstruction call) {
                code.invokestatic(STEPS, call.name().stringValue(), replacement);
            } else {
                code.with(element);
            }
        }

        private static @Nullable MethodTypeDesc replacement(InvokeInstruction call) {
            if (call.opcode() != Opcode.INVOKEVIRTUAL && call.opcode() != Opcode.INVOKEINTERFACE) {
                return null;
            }
            String owner = call.owner().asInternalName();
            if (!owner.startsWith("java/")) {
                return null;
            }
            MethodTypeDesc type = call.typeSymbol().insertParameterTypes(0, call.owner().asSymbol());
            return REPLACED.contains(call.name().stringValue() + type.descriptorString()) ? type : null;
        }
    }
}
