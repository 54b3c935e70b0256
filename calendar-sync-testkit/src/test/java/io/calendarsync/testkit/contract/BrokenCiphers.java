package io.calendarsync.testkit.contract;

import io.calendarsync.spi.KeyRing;
import io.calendarsync.spi.TokenCipher;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Ciphers that break one rule each. */
final class BrokenCiphers {
    static final List<Broken<Supplier<TokenCipher>>> ROWS = List.of(
            new Broken<>("C1", "opens nothing where nothing was sealed", "padding and the length", DropsEmpty::new),
            new Broken<>("C2", "leaves the context out", "the context is authenticated", IgnoresContext::new),
            new Broken<>("C3", "answers when its keys are away", "a failure to reach the keys", Swallows::new),
            new Broken<>("C4", "breaks lines", "encoded, in base64", BreaksLines::new),
            new Broken<>("C5", "seals alike what is alike", "nonce of its own", SealsAlike::new));

    private BrokenCiphers() {}

    /** A cipher over one that keeps the rules. */
    private static class Bent implements TokenCipher {
        private final TokenCipher right =
                TokenCipher.aes(KeyRing.of("k1", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));

        @Override
        public String seal(byte[] secret, String context) {
            return right.seal(secret, context);
        }

        @Override
        public Optional<byte[]> open(String sealed, String context) {
            return right.open(sealed, context);
        }
    }

    private static final class DropsEmpty extends Bent {
        @Override
        public Optional<byte[]> open(String sealed, String context) {
            return super.open(sealed, context).filter(secret -> secret.length > 0);
        }
    }

    private static final class IgnoresContext extends Bent {
        @Override
        public String seal(byte[] secret, String context) {
            return super.seal(secret, "");
        }

        @Override
        public Optional<byte[]> open(String sealed, String context) {
            return super.open(sealed, "");
        }
    }

    private static final class Swallows extends Bent implements AnswersWhenBroken {}

    private static final class BreaksLines extends Bent {
        @Override
        public String seal(byte[] secret, String context) {
            return super.seal(secret, context).replaceAll("(.{40})", "$1\n");
        }

        @Override
        public Optional<byte[]> open(String sealed, String context) {
            return super.open(sealed.replace("\n", ""), context);
        }
    }

    private static final class SealsAlike extends Bent {
        private final Map<String, String> sealed = new ConcurrentHashMap<>();

        @Override
        public String seal(byte[] secret, String context) {
            return sealed.computeIfAbsent(
                    context + " " + Arrays.toString(secret), unknown -> super.seal(secret, context));
        }
    }
}
