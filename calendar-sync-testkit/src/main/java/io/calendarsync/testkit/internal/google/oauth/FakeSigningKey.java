package io.calendarsync.testkit.internal.google.oauth;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The key that every fake signs with, for everybody to see: whatever trusts it trusts nothing.
 *
 * <p>It is the same each time, because making one takes longer than starting a fake, and is read on first use.
 */
final class FakeSigningKey {
    static final String ID = "fake-google-test-key";

    private static final BigInteger P = new BigInteger(
            "df3418c4758c25fc202cfa39bcebdaa59311d06a01a14ac73b7c1425cd2eaf1a"
                    + "3184625a5b96c6a826685cdd897a5fdb51f07bb5c18fa1a03c6134b310ca0aa2"
                    + "fa538e7753f81615f455afc09e129c1991cc66fa7894cb9183ec62055ed33a29"
                    + "1f88aa79909cd577edb7a61de75b3600fa83b3ca25e72e2be97c893416eedeaf",
            16);
    private static final BigInteger Q = new BigInteger(
            "b5837cdc8d5ff0871fd75485e2f06cd046a0e4ad27a208edf9d9519444924d78"
                    + "ac90720b4a4c4c17a9a0d83454fbcae91635905ff3fd7edc301c821cc78cd669"
                    + "44867ca34d8201dddb26373c5ee3899c3b6d8266e696c74a449f08e7db93b89c"
                    + "b02a738c2d271e96f64f19b91460d6a884d6a3f1b40d92b0cb32c05bba5e9b89",
            16);
    private static final BigInteger E = BigInteger.valueOf(65537);
    private static final BigInteger N = P.multiply(Q);
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIDJzCCAg+gAwIBAgIUeB9PEjyxtffmyzXKFw0a7xnzZqgwDQYJKoZIhvcNAQELBQAwIjEgMB4G
            A1UEAwwXQSBmYWtlIEdvb2dsZSBmb3IgdGVzdHMwIBcNMjYxMTIwMTY0NzQ2WhgPMjEyNjEwMjcx
            NjQ3NDZaMCIxIDAeBgNVBAMMF0EgZmFrZSBHb29nbGUgZm9yIHRlc3RzMIIBIjANBgkqhkiG9w0B
            AQEFAAOCAQ8AMIIBCgKCAQEAnkJ6CRusBwemtSNeEBAvjw5Rb/qyuDjjMQLVcI5ygL+mBtLDDVB7
            s+tN4qGYNo+FLNYwKR1zEMs7RB4TFpvcjvd3BeAHdY0hkFrqxaIkSYvfozS4P3Ot9MxEYyKMKdUZ
            6unIZHKeqRifHYf/GNIjvTveFBzbynVCs6CEl3UAZkB+tY4DgFUaKocz7XIPYXVWAKUIwLWv722T
            B1iu6BLNhZM0MSH6aSQQADagEz/bUmMgWJ7KdolGPhTda2BuIZw/SO5VuBsIwX/mfPz8JlHnHBIy
            PSeDKu+OLZgff5YaDU3Lo7EMQwePtHXykMeAP7ZemThpv/gUJYwlnFh40OsgpwIDAQABo1MwUTAd
            BgNVHQ4EFgQUduPFJ6Han4+g2haMe9ldxFxverEwHwYDVR0jBBgwFoAUduPFJ6Han4+g2haMe9ld
            xFxverEwDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0BAQsFAAOCAQEARp7N77NHvCAn2g8Ss0A5
            Zg9SD97YKTlRwg/tgKad8oszNLCfJ13YWX4ftZ1NJ/AkAA1ab8rbDlmRqHIFyGBtVISuB+xXYooX
            8TGVr1bq2nWad2zQaFL7aO85UCEEMjw14QTvA/bycSvgeSo535RyYXSp0G3YOhMDOZiCGgUXI3tk
            ezkWaq5ZE8wUzRFVYl1jaiHcGGl+7862XPqqIs0ojnqapYIevDdeNt7LxavaB7QkIJy/Q+a4epJc
            jYoXQZaStv/NfMzqO6HNsdLwAzhU3HogVvo88LTJ2RGtcV7E/ChdVs733uV/M050FVBbkFPW/ocD
            48oI9Keo7247GQQ+cA==
            -----END CERTIFICATE-----
            """;

    private FakeSigningKey() {}

    static byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(Private.KEY);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public half as newer libraries fetch it. */
    static JsonObject keySet() {
        JsonObject key = new JsonObject();
        key.addProperty("kty", "RSA");
        key.addProperty("alg", "RS256");
        key.addProperty("use", "sig");
        key.addProperty("kid", ID);
        key.addProperty("n", encoded(N));
        key.addProperty("e", encoded(E));
        JsonArray keys = new JsonArray();
        keys.add(key);
        JsonObject set = new JsonObject();
        set.add("keys", keys);
        return set;
    }

    /** The public half as older libraries fetch it. */
    static JsonObject certificates() {
        JsonObject certificates = new JsonObject();
        certificates.addProperty(ID, CERTIFICATE);
        return certificates;
    }

    // Without the sign byte that Java puts before numbers as large as these.
    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    /** Made when it is first needed: most fakes never sign. */
    private static final class Private {
        static final PrivateKey KEY = key();

        private static PrivateKey key() {
            BigInteger p1 = P.subtract(BigInteger.ONE);
            BigInteger q1 = Q.subtract(BigInteger.ONE);
            BigInteger d = E.modInverse(p1.multiply(q1));
            try {
                return KeyFactory.getInstance("RSA")
                        .generatePrivate(
                                new RSAPrivateCrtKeySpec(N, E, d, P, Q, d.mod(p1), d.mod(q1), Q.modInverse(P)));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
