package io.calendarsync.testkit;

/**
 * The failure that a test asked for, told from every other by its type.
 *
 * <p>Immutable.
 */
public final class InjectedFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure at a named place. */
    public InjectedFault(String where) {
        super("injected at " + where);
    }
}
