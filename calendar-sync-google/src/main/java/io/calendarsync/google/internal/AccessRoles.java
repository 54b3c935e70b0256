package io.calendarsync.google.internal;

import java.util.Set;

/** Google's words for what an account may do on a calendar. */
final class AccessRoles {
    private static final Set<String> WRITERS = Set.of("owner", "writer", "writerWithoutPrivateAccess");

    private AccessRoles() {}

    /** Whether this role may write; one that nobody knows may not. */
    static boolean write(String role) {
        return WRITERS.contains(role);
    }
}
