package io.calendarsync.google.internal;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses addresses over which a secret could be read on its way. */
public final class SafeAddress {

    // Literals only: a name that resolves to this machine today may not tomorrow.
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private SafeAddress() {}

    /** The address, if it is https, or http to this machine; the field is named if it is not. */
    public static URI check(String field, URI address) {
        if (!safe(address)) {
            throw new IllegalArgumentException(
                    field + " must be https, or http on localhost, with a host and no fragment");
        }
        return address;
    }

    private static boolean safe(URI address) {
        String host = lower(address.getHost());
        boolean plain = address.getRawUserInfo() == null && address.getRawFragment() == null && !host.isEmpty();
        return plain
                && switch (lower(address.getScheme())) {
                    case "https" -> true;
                    case "http" -> LOOPBACK.matcher(host).matches();
                    default -> false;
                };
    }

    private static String lower(@Nullable String text) {
        return Optional.ofNullable(text).orElse("").toLowerCase(Locale.ROOT);
    }
}
