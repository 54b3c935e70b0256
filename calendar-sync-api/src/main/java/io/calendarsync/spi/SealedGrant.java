package io.calendarsync.spi;

/**
 * The tokens of one account as a store keeps them.
 *
 * @param version tells one state of the grant from every other; chosen by the engine, not a count
 * @param sealed the tokens, unreadable without the cipher's keys
 */
public record SealedGrant(long version, String sealed) {}
