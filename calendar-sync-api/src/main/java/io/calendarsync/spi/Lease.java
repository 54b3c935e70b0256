package io.calendarsync.spi;

/**
 * The right to do one named thing for a while.
 *
 * @param name what
 * @param epoch rises with every new holder of the name, so that a former one is told from the present
 */
public record Lease(String name, long epoch) {}
