package io.calendarsync.testkit;

import io.calendarsync.testkit.internal.google.journal.Content;
import io.calendarsync.testkit.internal.google.journal.Recorded;
import io.calendarsync.testkit.internal.google.journal.Secrets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** One call that a fake was asked. Immutable. */
public final class JournalEntry {
    private final Recorded recorded;

    JournalEntry(Recorded recorded) {
        this.recorded = recorded;
    }

    /** Its number, counted from 1 in the order of answering. */
    public long number() {
        return recorded.number();
    }

    /** When it was answered, by the world's clock. */
    public Instant time() {
        return recorded.time();
    }

    /** Google's name of the method, {@code batch}, or verb and path of what the fake does not know. */
    public String method() {
        return recorded.arrival().method();
    }

    /** The e-mail of whoever's token came with it, as far as it was good. */
    public Optional<String> account() {
        return recorded.arrival().account();
    }

    /** The calendar's real address, where the call named one. */
    public Optional<String> calendar() {
        return recorded.arrival().calendar();
    }

    /** The event's id, where the call named one. */
    public Optional<String> event() {
        return recorded.arrival().event();
    }

    /** The parameters of its address or its form in one line, with secrets left out. */
    public String parameters() {
        return Secrets.leftOut(recorded.parameters());
    }

    /** The JSON that was sent on one line, with secrets left out and a large one cut short. */
    public Optional<String> request() {
        return recorded.request().map(Content::text);
    }

    /** The status of the answer; empty when there was none. */
    public OptionalInt status() {
        return recorded.status();
    }

    /** The answer in one line, with secrets left out and a large one cut short. */
    public Optional<String> answer() {
        return recorded.answer().map(Content::text);
    }

    /** What was made to go wrong with it. */
    public Optional<FakeFault> fault() {
        return recorded.fault();
    }

    /** Number, time, method, whose, where and how it ended, in one line. */
    @Override
    public String toString() {
        return number() + " " + time() + " " + method()
                + calendar().map(which -> " in " + which).orElse("")
                + event().map(which -> " for " + which).orElse("")
                + account().map(who -> " by " + who).orElse("")
                + (status().isPresent() ? ": " + status().getAsInt() : ": no answer")
                + fault().map(wrong -> ", " + wrong).orElse("");
    }
}
