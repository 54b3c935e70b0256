package io.calendarsync.testkit;

import io.calendarsync.testkit.internal.google.journal.Journal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Remembers the latest calls that a fake was asked, without tokens, codes or passwords.
 *
 * <p>Calls of a batch stand before the batch that carried them. Safe for use by many threads.
 */
public final class FakeJournal {
    private final Journal journal = new Journal();

    FakeJournal() {}

    /** The calls that it remembers, the oldest first. */
    public List<JournalEntry> entries() {
        return journal.all().stream().map(JournalEntry::new).toList();
    }

    /** The latest call of a method that it remembers. */
    public Optional<JournalEntry> last(String method) {
        FakeMethods.require(method);
        return entries().stream().filter(entry -> entry.method().equals(method)).reduce((earlier, later) -> later);
    }

    /** Remembers at most this many calls; 1000 by default, and none with 0. */
    public void keep(int calls) {
        if (calls < 0) {
            throw new IllegalArgumentException("cannot keep " + calls + " calls");
        }
        journal.keep(calls);
    }

    /** Forgets the calls so far; later ones are numbered on. */
    public void clear() {
        journal.clear();
    }

    /** A line for each call. */
    @Override
    public String toString() {
        return entries().stream().map(JournalEntry::toString).collect(Collectors.joining("\n"));
    }

    Journal journal() {
        return journal;
    }
}
