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
 * Computes SHA-256 with the system's OpenSSL 3, which uses the processor's instructions for it. The JVM uses them only
 * in code of its second compiler, but dfbuild runs with the first one alone.
 *
 * @see <a href="https://docs.openssl.org/3.0/man3/EVP_DigestInit/">EVP_DigestInit(3)</a>
 */
@SuppressWarnings("restricted") // The compiler cannot check that the functions are as they are described here.
final class OpenSsl {
    private static final String LIBRARY = "libcrypto.so.3";

    private static final @Nullable Functions FUNCTIONS = load();

    private OpenSsl() {}

    /** @param type the {@code EVP_MD} of SHA-256 */
    private record Functions(
            MemorySegment type,
            MethodHandle create,
            MethodHandle free,
            MethodHandle begin,
            MethodHandle update,
            MethodHandle end) {}

    /** Returns a digest, or null if OpenSSL is not available or Java may not call it. */
    static @Nullable MessageDigest sha256() {
        return FUNCTIONS == null ? null : new Digest(FUNCTIONS);
    }

    private static @Nullable Functions load() {
        try {
            SymbolLookup library = SymbolLookup.libraryLookup(LIBRARY, Arena.global());
            MethodHandle type = function(library, "EVP_sha256", FunctionDescriptor.of(ADDRESS));
            return new Functions(
                    (MemorySegment) type.invokeExact(),
                    function(library, "EVP_MD_CTX_new", FunctionDescriptor.of(ADDRESS)),
                    function(library, "EVP_MD_CTX_free", FunctionDescriptor.ofVoid(ADDRESS)),
                    function(library, "EVP_DigestInit_ex", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS)),
                    // Critical functions work directly on Java's arrays, without copying.
                    function(
                            library,
                            "EVP_DigestUpdate",
                            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG),
                            Linker.Option.critical(true)),
                    function(
                            library,
                            "EVP_DigestFinal_ex",
                            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
                            Linker.Option.critical(true)));
        } catch (Throwable e) {
            // OpenSSL can be unavailable in several ways, each with its own exception; Java's digest is used then.
            return null;
        }
    }

    private static MethodHandle function(
            SymbolLookup library, String name, FunctionDescriptor descriptor, Linker.Option... options) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), descriptor, options);
    }

    private static final class Digest extends MessageDigest {
        private static final int LENGTH = 32;

        private final Functions functions;

        /** The EVP_MD_CTX, which is freed with this object. */
        private final MemorySegment state;

        Digest(Functions functions) {
            super("SHA-256");
            this.functions = functions;
            this.state = create(functions);
            engineReset();
        }

        private static MemorySegment create(Functions functions) {
            try {
                MemorySegment created = (MemorySegment) functions.create.invokeExact();
                return created.reinterpret(Arena.ofAuto(), state -> free(functions, state));
            } catch (Throwable e) {
                throw failed(e);
            }
        }

        private static void free(Functions functions, MemorySegment state) {
            try {
                functions.free.invokeExact(state);
            } catch (Throwable e) {
                throw failed(e);
            }
        }

        @Override
        protected void engineReset() {
            try {
                check((int) functions.begin.invokeExact(state, functions.type, MemorySegment.NULL));
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
                check((int) functions.update.invokeExact(state, bytes, (long) length));
            } catch (Throwable e) {
                throw failed(e);
            }
        }

        @Override
        protected byte[] engineDigest() {
            byte[] result = new byte[LENGTH];
            try {
                check((int) functions.end.invokeExact(state, MemorySegment.ofArray(result), MemorySegment.NULL));
            } catch (Throwable e) {
                throw failed(e);
            }
            engineReset();
            return result;
        }

        private static void check(int success) {
            if (success != 1) {
                throw new IllegalStateException(LIBRARY + " reports an error");
            }
        }

        private static IllegalStateException failed(Throwable e) {
            return new IllegalStateException("cannot call " + LIBRARY, e);
        }
    }
}
