import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Copies jars, replacing what javac makes of a switch over types by plain code.
 *
 * <p>javac compiles such a switch to an invokedynamic instruction, whose first call generates and loads a class. JDK 25
 * cannot keep that class in an AOT cache (as it keeps those of lambdas), so every run would pay up to two milliseconds for
 * every such switch that it meets. Here the instruction becomes a call of a method with a row of instanceof tests, which
 * has the same meaning.
 *
 * <p>Usage: java -cp JARS PlainSwitches.java FOLDER JAR...; JARS must hold all classes that the jars refer to.
 */
public final class PlainSwitches {
    private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");

    /** A switch that becomes a method. */
    private record Switch(String method, MethodTypeDesc type, List<ConstantDesc> labels) {}

    private final ClassFile classFile = ClassFile.of();

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (int i = 1; i < args.length; i++) {
            Path jar = Path.of(args[i]);
            new PlainSwitches().copy(jar, folder.resolve(jar.getFileName()));
        }
    }

    private void copy(Path from, Path to) throws IOException {
        try (JarFile in = new JarFile(from.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(to))) {
            for (Enumeration<JarEntry> entries = in.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                JarEntry copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(entry.getName().endsWith(".class") ? transform(bytes) : bytes);
            }
        }
    }

    private byte[] transform(byte[] bytes) {
        ClassModel model = classFile.parse(bytes);
        List<Switch> switches = new ArrayList<>();
        boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
        ClassDesc owner = model.thisClass().asSymbol();
        byte[] result = classFile.transformClass(
                model,
                ClassTransform.transformingMethodBodies((code, element) -> {
                            Switch plain = element instanceof InvokeDynamicInstruction call ? plain(call, switches.size()) : null;
                            if (plain == null) {
                                code.with(element);
                            } else {
                                switches.add(plain);
                                code.invokestatic(owner, plain.method, plain.type, isInterface);
                            }
                        })
                        .andThen(ClassTransform.endHandler(builder -> {
                            for (Switch plain : switches) {
                                addMethod(builder, plain);
                            }
                        })));
        return switches.isEmpty() ? bytes : result;
    }

    /** The switch that an instruction does; null if it is something else, or has labels other than types and strings. */
    private static Switch plain(InvokeDynamicInstruction call, int number) {
        var bootstrap = call.bootstrapMethod();
        if (!bootstrap.owner().equals(BOOTSTRAPS) || !bootstrap.methodName().equals("typeSwitch")) {
            return null;
        }
        for (ConstantDesc label : call.bootstrapArgs()) {
            if (!(label instanceof ClassDesc type && !type.isPrimitive()) && !(label instanceof String)) {
                return null;
            }
        }
        return new Switch("typeSwitch$" + number, call.typeSymbol(), call.bootstrapArgs());
    }

    /**
     * As specified for {@code SwitchBootstraps.typeSwitch}: -1 for null, else the index of the first label from
     * {@code restart} on that the target matches, else the number of labels.
     */
    private static void addMethod(ClassBuilder builder, Switch plain) {
        int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        builder.withMethodBody(plain.method, plain.type, flags, code -> {
            Label notNull = code.newLabel();
            code.aload(0).ifnonnull(notNull).loadConstant(-1).ireturn().labelBinding(notNull);
            for (int i = 0; i < plain.labels.size(); i++) {
                Label next = code.newLabel();
                code.iload(1).loadConstant(i).if_icmpgt(next);
                test(code, plain.labels.get(i));
                code.ifeq(next).loadConstant(i).ireturn().labelBinding(next);
            }
            code.loadConstant(plain.labels.size()).ireturn();
        });
    }

    private static void test(CodeBuilder code, ConstantDesc label) {
        if (label instanceof ClassDesc type) {
            code.aload(0).instanceOf(type);
        } else {
            code.loadConstant(label)
                    .aload(0)
                    .invokevirtual(
                            ConstantDescs.CD_String,
                            "equals",
                            MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object));
        }
    }
}
