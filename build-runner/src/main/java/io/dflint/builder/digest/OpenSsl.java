package io.dflint.builder.digest;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of the system's OpenSSL 3, which uses the processor's instructions for it. The JVM has those in code of its
 * second compiler only, and dfbuild runs with the first alone.
 *
 * @see <a href="https://docs.openssl.org/3.0/man3/SHA256_Init/">SHA256_Init(3)</a>
 */
@SuppressWarnings("restricted") // The compiler cannot check that the functions are as they are described here.
final class OpenSsl {
    private static final String LIBRARY = "libcrypto.so.3";

    private static final @Nullable Functions FUNCTIONS = load();

    private OpenSsl() {}

    private record Functions(MethodHandle begin, MethodHandle update, MethodHandle end) {}

    /** A digest, or null where there is no OpenSSL of this name, or Java may not call it. */
    static @Nullable MessageDigest sha256() {
        return FUNCTIONS == null ? null : new Digest(FUNCTIONS);
    }

    private static @Nullable Functions load() {
        try {
            SymbolLookup library = SymbolLookup.libraryLookup(LIBRARY, Arena.global());
            return new Functions(
                    function(library, "SHA256_Init", FunctionDescriptor.of(JAVA_INT, ADDRESS)),
                    function(library, "SHA256_Update", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG)),
                    function(library, "SHA256_Final", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS)));
        } catch (RuntimeException | LinkageError e) {
            // Each way not to have it has an exception of its own; Java's digest serves in any case.
            return null;
        }
    }

    /** Critical functions work on Java's arrays in place: nothing is copied, and nothing has to be freed. */
    private static MethodHandle function(SymbolLookup library, String name, FunctionDescriptor descriptor) {
        return Linker.nativeLinker()
                .downcallHandle(library.findOrThrow(name), descriptor, Linker.Option.critical(true));
    }

    private static final class Digest extends MessageDigest {
        private static final int LENGTH = 32;

        private final Functions functions;

        /** The SHA256_CTX: 112 bytes without pointers, aligned for its integers. */
        private final MemorySegment state = MemorySegment.ofArray(new int[28]);

        Digest(Functions functions) {
            super("SHA-256");
            this.functions = functions;
            engineReset();
        }

        @Override
        protected void engineReset() {
            try {
                int _ = (int) functions.begin.invokeExact(state);
            } catch (Throwable e) {
                throw failed(e);
            }
        }

        @Override
        protected void engineUpdate(byte input) {
            engineUpdate(new byte[] {input}, 0, 1);
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            MemorySegment bytes = MemorySegment.ofArray(input).asSlice(offset, length);
            try {
                int _ = (int) functions.update.invokeExact(state, bytes, (long) length);
            } catch (Throwable e) {
                throw failed(e);
            }
        }

        @Override
        protected byte[] engineDigest() {
            byte[] result = new byte[LENGTH];
            try {
                int _ = (int) functions.end.invokeExact(MemorySegment.ofArray(result), state);
            } catch (Throwable e) {
                throw failed(e);
            }
            engineReset();
            return result;
        }

        private static IllegalStateException failed(Throwable e) {
            return new IllegalStateException(LIBRARY + " cannot be called", e);
        }
    }
}
