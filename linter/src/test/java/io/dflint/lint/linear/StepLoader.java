package io.dflint.lint.linear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
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
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Loads the classes of dflint once more, so changed that they count their steps in {@link Steps}. */
final class StepLoader extends ClassLoader {
    private static final ClassDesc STEPS = ClassDesc.of(Steps.class.getName());
    private static final MethodTypeDesc STEP = MethodTypeDesc.of(ConstantDescs.CD_void);
    /** The methods of {@link Steps} that take the place of methods of the JDK, by owner, name and parameters. */
    private static final Map<String, Replacement> REPLACEMENTS = replacements();

    private final ClassFile classFile;

    private record Replacement(String name, MethodTypeDesc type) {}

    StepLoader() {
        super(StepLoader.class.getClassLoader());
        classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(StepLoader.class.getClassLoader())
                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    private static Map<String, Replacement> replacements() {
        Map<String, Replacement> all = new HashMap<>();
        Map<String, String> names = Map.of("lower", "toLowerCase", "upper", "toUpperCase", "text", "toString");
        for (Method method : Steps.class.getDeclaredMethods()) {
            Class<?>[] parameters = method.getParameterTypes();
            if (parameters.length == 0 || method.getName().equals("charged")) {
                continue;
            }
            MethodTypeDesc type = MethodTypeDesc.ofDescriptor(
                    java.lang.invoke.MethodType.methodType(method.getReturnType(), parameters)
                            .descriptorString());
            String name = names.getOrDefault(method.getName(), method.getName());
            MethodTypeDesc replaced = method.getName().equals("copyOf") ? type : type.dropParameterTypes(0, 1);
            String owner = method.getName().equals("copyOf")
                    ? "Ljava/util/List;"
                    : type.parameterType(0).descriptorString();
            all.put(owner + name + replaced.descriptorString(), new Replacement(method.getName(), type));
        }
        return all;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("io.dflint.") || name.equals(Steps.class.getName())) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] counted = classFile.transformClass(
                    classFile.parse(in.readAllBytes()),
                    ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(Counting::new)));
            return defineClass(name, counted, 0, counted.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts in one method. */
    private static final class Counting implements CodeTransform {
        private final Set<Label> behind = new HashSet<>();

        @Override
        public void atStart(CodeBuilder code) {
            code.invokestatic(STEPS, "step", STEP);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            switch (element) {
                case LabelTarget target -> behind.add(target.label());
                case BranchInstruction branch
                when behind.contains(branch.target()) -> code.invokestatic(STEPS, "step", STEP);
                case InvokeInstruction call -> {
                    Replacement replacement = call.opcode() == Opcode.INVOKESPECIAL
                            ? null
                            : REPLACEMENTS.get(call.owner().asSymbol().descriptorString()
                                    + call.name().stringValue()
                                    + call.typeSymbol().descriptorString());
                    if (replacement != null) {
                        code.invokestatic(STEPS, replacement.name(), replacement.type());
                        return;
                    }
                }
                default -> {}
            }
            code.with(element);
        }
    }
}
