package io.calendarsync.testkit;

import io.calendarsync.spi.KeyRing;
import io.calendarsync.spi.TokenCipher;

/** The cipher that comes with the engine keeps the contract. */
class AesCipherTest extends TokenCipherContract {
    @Override
    protected TokenCipher create() {
        return TokenCipher.aes(KeyRing.of("k1", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
    }
}
