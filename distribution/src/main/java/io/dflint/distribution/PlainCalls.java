package io.dflint.distribution;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the invokedynamic instructions for pattern switches and for the {@code equals} and {@code hashCode} of
 * records by calls of plain methods.
 *
 * <p>The first call of such an instruction generates and loads classes. JDK 25 cannot store these classes in an AOT
 * cache, as it does those of lambdas, so each run would spend up to two milliseconds on each switch and record that it
 * reaches. The instruction is replaced by a call of a generated method with the same behaviour.
 */
final class PlainCalls {
    private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
    private static final ClassDesc RECORDS = ClassDesc.of("java.lang.runtime.ObjectMethods");
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final int SYNTHETIC = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

    /** The method that replaces an instruction. */
    private record Plain(String method, MethodTypeDesc type, Consumer<CodeBuilder> body) {}

    private final ClassFile classFile;

    /** @param jars the jars with all classes that the transformed classes refer to, except those of the JDK */
    PlainCalls(List<Path> jars) throws IOException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        ClassLoader loader = new URLClassLoader(urls, null);
        classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver())));
    }

    /** Returns the class without such instructions, or the same bytes if it has none. */
    byte[] transform(byte[] bytes) {
        ClassModel model = classFile.parse(bytes);
        List<Plain> methods = new ArrayList<>();
        boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
        ClassDesc owner = model.thisClass().asSymbol();
        byte[] result = classFile.transformClass(
                model,
                ClassTransform.transformingMethodBodies((code, element) -> {
                            Plain plain = element instanceof InvokeDynamicInstruction call
                                    ? plain(call, methods.size())
                                    : null;
                            if (plain == null) {
                                code.with(element);
                            } else {
                                methods.add(plain);
                                code.invokestatic(owner, plain.method, plain.type, isInterface);
                            }
                        })
                        .andThen(ClassTransform.endHandler(builder -> {
                            for (Plain plain : methods) {
                                builder.withMethodBody(plain.method, plain.type, SYNTHETIC, plain.body);
                            }
                        })));
        return methods.isEmpty() ? bytes : result;
    }

    /** Returns the method that replaces an instruction, or null if the instruction is kept. */
    private static @Nullable Plain plain(InvokeDynamicInstruction call, int number) {
        var bootstrap = call.bootstrapMethod();
        List<ConstantDesc> arguments = call.bootstrapArgs();
        MethodTypeDesc type = call.typeSymbol();
        String name = call.name().stringValue();
        if (bootstrap.owner().equals(SWITCHES)
                && name.equals("typeSwitch")
                && arguments.stream().allMatch(PlainCalls::isPlainLabel)) {
            return new Plain(name + "$" + number, type, code -> typeSwitch(code, arguments));
        }
        if (bootstrap.owner().equals(RECORDS) && name.equals("equals")) {
            return new Plain(
                    name + "$" + number, type, code -> recordEquals(code, type.parameterType(0), getters(arguments)));
        }
        if (bootstrap.owner().equals(RECORDS) && name.equals("hashCode")) {
            return new Plain(name + "$" + number, type, code -> recordHashCode(code, getters(arguments)));
        }
        return null;
    }

    private static boolean isPlainLabel(ConstantDesc label) {
        return label instanceof String || label instanceof ClassDesc type && !type.isPrimitive();
    }

    /**
     * Generates the body specified for {@code SwitchBootstraps.typeSwitch}: returns -1 for null, otherwise the index of
     * the first label from {@code restart} on that the target matches, or the number of labels if there is none.
     */
    private static void typeSwitch(CodeBuilder code, List<ConstantDesc> labels) {
        Label notNull = code.newLabel();
        code.aload(0).ifnonnull(notNull).loadConstant(-1).ireturn().labelBinding(notNull);
        for (int i = 0; i < labels.size(); i++) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(i).if_icmpgt(next);
            if (labels.get(i) instanceof ClassDesc type) {
                code.aload(0).instanceOf(type);
            } else {
                code.loadConstant(labels.get(i)).aload(0);
                code.invokevirtual(
                        ConstantDescs.CD_Object, "equals", type(ConstantDescs.CD_boolean, ConstantDescs.CD_Object));
            }
            code.ifeq(next).loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(labels.size()).ireturn();
    }

    /**
     * Returns the components of a record, which follow its class and their names in the arguments of the bootstrap
     * method.
     */
    private static List<DirectMethodHandleDesc> getters(List<ConstantDesc> arguments) {
        List<DirectMethodHandleDesc> getters = new ArrayList<>();
        for (ConstantDesc argument : arguments.subList(2, arguments.size())) {
            getters.add((DirectMethodHandleDesc) argument);
        }
        return getters;
    }

    /**
     * Generates the {@code equals} specified by {@code java.lang.Record}: components are compared with {@code equals},
     * primitive ones with that of their wrapper.
     */
    private static void recordEquals(CodeBuilder code, ClassDesc owner, List<DirectMethodHandleDesc> getters) {
        Label different = code.newLabel();
        code.aload(1)
                .instanceOf(owner)
                .ifeq(different)
                .aload(1)
                .checkcast(owner)
                .astore(2);
        for (DirectMethodHandleDesc getter : getters) {
            ClassDesc component = load(code, getter, 0);
            load(code, getter, 2);
            switch (TypeKind.from(component)) {
                case REFERENCE ->
                    code.invokestatic(
                                    OBJECTS,
                                    "equals",
                                    type(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
                            .ifeq(different);
                case LONG -> code.lcmp().ifne(different);
                case FLOAT, DOUBLE ->
                    code.invokestatic(wrapper(component), "compare", type(ConstantDescs.CD_int, component, component))
                            .ifne(different);
                default -> code.if_icmpne(different);
            }
        }
        code.loadConstant(1).ireturn().labelBinding(different).loadConstant(0).ireturn();
    }

    private static void recordHashCode(CodeBuilder code, List<DirectMethodHandleDesc> getters) {
        code.loadConstant(0);
        for (DirectMethodHandleDesc getter : getters) {
            code.loadConstant(31).imul();
            ClassDesc component = load(code, getter, 0);
            boolean primitive = component.isPrimitive();
            code.invokestatic(
                            primitive ? wrapper(component) : OBJECTS,
                            "hashCode",
                            type(ConstantDescs.CD_int, primitive ? component : ConstantDescs.CD_Object))
                    .iadd();
        }
        code.ireturn();
    }

    /** Generates code that loads a component of the record in a local variable. Returns its type. */
    private static ClassDesc load(CodeBuilder code, DirectMethodHandleDesc getter, int record) {
        ClassDesc component = getter.invocationType().returnType();
        code.aload(record).getfield(getter.owner(), getter.methodName(), component);
        return component;
    }

    private static MethodTypeDesc type(ClassDesc result, ClassDesc... parameters) {
        return MethodTypeDesc.of(result, parameters);
    }

    private static ClassDesc wrapper(ClassDesc primitive) {
        return switch (primitive.displayName()) {
            case "int" -> ConstantDescs.CD_Integer;
            case "char" -> ConstantDescs.CD_Character;
            default -> {
                String name = primitive.displayName();
                yield ClassDesc.of("java.lang." + Character.toUpperCase(name.charAt(0)) + name.substring(1));
            }
        };
    }
}
