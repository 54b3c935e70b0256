package io.calendarsync.spi;

import java.util.Optional;

/**
 * Keeps sealed tokens; a host's own table of three columns is enough.
 *
 * <p>Safe for use by many threads and nodes at once.
 *
 * <ul>
 *   <li><b>T1</b> {@link #load} MUST give back the version and the text that were stored last, unchanged: no other text
 *       can be opened, and a refresh compares the version.
 *   <li><b>T2</b> An absent grant MUST be empty, never an exception, since to be gone is an expected state.
 *   <li><b>T3</b> {@link #create} MUST change nothing and answer false when the grant is there already, or one consent
 *       would overwrite the tokens of another.
 *   <li><b>T4</b> {@link #replace} MUST change nothing and answer false when the version is another or the grant is
 *       absent, or a late refresh would bring back what was replaced or deleted.
 *   <li><b>T5</b> Of many that create or replace at once under one version, exactly one MUST win, so that all others
 *       know that they must read again.
 *   <li><b>T6</b> {@link #delete} MUST do nothing, quietly, when the grant is absent, since a disconnect that was cut
 *       off comes again.
 *   <li><b>T7</b> A broken store MUST throw; an empty answer would read as a lost connection.
 *   <li><b>T8</b> Ids MUST be told apart exactly, by case and to 120 characters, and texts MUST keep 8,000 characters,
 *       or one account would get the tokens of another, or half of its own.
 * </ul>
 */
public interface TokenStore {

    /** The grant as stored last. */
    Optional<SealedGrant> load(String grantId);

    /** Stores a grant that is not there yet; false when it is. */
    boolean create(String grantId, SealedGrant grant);

    /** Replaces the grant if it still has the expected version; false when it has not. */
    boolean replace(String grantId, long expectedVersion, SealedGrant next);

    /** Forgets the grant. */
    void delete(String grantId);
}
