package io.calendarsync;

import java.util.regex.Pattern;

/**
 * The host's own key for the link of one tenant or staff member to one calendar.
 *
 * <p>Immutable.
 *
 * @param tenant the host's tenant, 1 to 100 characters
 * @param member who within the tenant, at most 100 characters; empty for the tenant as a whole
 */
public record ConnectionId(String tenant, String member) {

    private static final Pattern PART = Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]{0,100}");

    /** Refuses a key that could not be stored or read back unchanged. */
    public ConnectionId {
        if (tenant.isEmpty()
                || !PART.matcher(tenant).matches()
                || !PART.matcher(member).matches()) {
            throw new IllegalArgumentException("tenant needs 1 to 100 characters, member at most 100, none of control");
        }
    }

    /** The link of a tenant as a whole. */
    public static ConnectionId of(String tenant) {
        return new ConnectionId(tenant, "");
    }

    /** The link of one member of a tenant. */
    public static ConnectionId of(String tenant, String member) {
        return new ConnectionId(tenant, member);
    }

    /** The key as {@code tenant/member}, for people and logs. */
    @Override
    public String toString() {
        return member.isEmpty() ? tenant : tenant + "/" + member;
    }
}
