package io.calendarsync.testkit;

import java.time.Duration;
import java.util.Optional;

/**
 * Something that goes wrong with one call, armed through {@link FakeFaults}. Immutable.
 *
 * <p>Each strikes at a {@link Moment}: before the call takes effect, so that nothing is done, or after it.
 */
public sealed interface FakeFault {

    /** When a fault strikes. */
    enum Moment {
        /** Nothing is done. */
        BEFORE_EFFECT,
        /** The call has taken effect; only the caller does not learn it. */
        AFTER_EFFECT
    }

    /** When it strikes. */
    default Moment moment() {
        return Moment.AFTER_EFFECT;
    }

    /**
     * Google refuses.
     *
     * @param status the HTTP status
     * @param domain such as {@code usageLimits} or {@code global}; {@code oauth} for the token endpoint's errors
     * @param reason such as {@code rateLimitExceeded}
     * @param retryAfter how long Google asks to wait
     */
    record Refused(int status, String domain, String reason, Optional<Duration> retryAfter, Moment moment)
            implements FakeFault {
        /** The same refusal of a call that took effect all the same. */
        public Refused afterEffect() {
            return new Refused(status, domain, reason, retryAfter, Moment.AFTER_EFFECT);
        }
    }

    /**
     * Something between us and Google answers with a page of HTML.
     *
     * @param status the HTTP status
     */
    record HtmlPage(int status, Moment moment) implements FakeFault {
        /** The same page for a call that took effect all the same. */
        public HtmlPage afterEffect() {
            return new HtmlPage(status, Moment.AFTER_EFFECT);
        }
    }

    /** Google does not accept the access token, whatever its age, and nothing is done. */
    record ExpiredToken() implements FakeFault {
        @Override
        public Moment moment() {
            return Moment.BEFORE_EFFECT;
        }
    }

    /** The call never arrives; its sender cannot tell this from a lost answer. */
    record LostRequest() implements FakeFault {
        @Override
        public Moment moment() {
            return Moment.BEFORE_EFFECT;
        }
    }

    /** The call takes effect, and its answer never arrives. */
    record LostAnswer() implements FakeFault {}

    /**
     * The exchange takes longer, and ends as it would.
     *
     * @param delay how much longer
     */
    record Slow(Duration delay, Moment moment) implements FakeFault {
        /** The same delay, once the call has taken effect. */
        public Slow afterEffect() {
            return new Slow(delay, Moment.AFTER_EFFECT);
        }
    }

    /** The answer breaks off in its body: its headers promise more than comes. */
    record TruncatedBody(Moment moment) implements FakeFault {
        /** The same without an effect. */
        public TruncatedBody beforeEffect() {
            return new TruncatedBody(Moment.BEFORE_EFFECT);
        }
    }

    /** The answer's body is whole and makes no sense: it is no JSON, and no batch. */
    record MalformedBody(Moment moment) implements FakeFault {
        /** The same without an effect. */
        public MalformedBody beforeEffect() {
            return new MalformedBody(Moment.BEFORE_EFFECT);
        }
    }

    /** The answer is right, and says that it is plain text. */
    record WrongContentType() implements FakeFault {}

    /** The call is not answered, and takes effect when {@link FakeFaults#landLate()} says so. */
    record LandsWhenTold() implements FakeFault {}

    /**
     * The call is not answered, and takes effect later.
     *
     * @param calls after so many further calls
     */
    record LandsAfterCalls(int calls) implements FakeFault {}

    /** The write is not answered, and takes effect right after the next write to the same event. */
    record LandsAfterNewer() implements FakeFault {}

    /** The call arrives twice and is done twice; its sender sees the second answer. */
    record DuplicateDelivery() implements FakeFault {}

    /**
     * A batch whose calls all take effect, and of which only the first are answered.
     *
     * @param answered how many
     */
    record BatchCutShort(int answered) implements FakeFault {}

    /**
     * A batch whose calls all take effect, and of which one is not answered.
     *
     * @param part which, counted from 0
     */
    record BatchPartMissing(int part) implements FakeFault {}

    /** A batch whose calls are answered in reverse order. */
    record BatchReordered() implements FakeFault {}

    /** A listing is empty, and says that it is complete. */
    record EmptyListing() implements FakeFault {}

    /** A page of a listing of events begins with two that make no sense: one has no id, one no time that can be read. */
    record OddEntries() implements FakeFault {}

    /**
     * What the call creates cannot be seen at first: calls that name it answer 404.
     *
     * @param calls the next so many
     */
    record NotYetVisible(int calls) implements FakeFault {}

    /** A refusal by its codes, such as {@code refused(403, "usageLimits", "rateLimitExceeded")}. */
    static Refused refused(int status, String domain, String reason) {
        return new Refused(status, domain, reason, Optional.empty(), Moment.BEFORE_EFFECT);
    }

    /** A refusal that says how long to wait. */
    static Refused refused(int status, String domain, String reason, Duration retryAfter) {
        return new Refused(status, domain, reason, Optional.of(retryAfter), Moment.BEFORE_EFFECT);
    }

    /** An error of the token endpoint, such as {@code tokenError(400, "invalid_grant")}. */
    static Refused tokenError(int status, String error) {
        return refused(status, "oauth", error);
    }

    /** A page of HTML instead of an answer. */
    static HtmlPage htmlPage(int status) {
        return new HtmlPage(status, Moment.BEFORE_EFFECT);
    }

    /** The access token is not accepted. */
    static FakeFault expiredToken() {
        return new ExpiredToken();
    }

    /** The call never arrives. */
    static FakeFault lostRequest() {
        return new LostRequest();
    }

    /** The call takes effect, and its answer never arrives. */
    static FakeFault lostAnswer() {
        return new LostAnswer();
    }

    /** A delay before the call takes effect. */
    static Slow slow(Duration delay) {
        return new Slow(delay, Moment.BEFORE_EFFECT);
    }

    /** An answer that breaks off, of a call that took effect. */
    static TruncatedBody truncatedBody() {
        return new TruncatedBody(Moment.AFTER_EFFECT);
    }

    /** An answer that makes no sense, of a call that took effect. */
    static MalformedBody malformedBody() {
        return new MalformedBody(Moment.AFTER_EFFECT);
    }

    /** An answer that says it is plain text. */
    static FakeFault wrongContentType() {
        return new WrongContentType();
    }

    /** The call takes effect when it is told to. */
    static FakeFault landsWhenTold() {
        return new LandsWhenTold();
    }

    /** The call takes effect after so many further calls. */
    static FakeFault landsAfterCalls(int calls) {
        return new LandsAfterCalls(atLeastOne(calls));
    }

    /** The write takes effect right after the next one to the same event. */
    static FakeFault landsAfterNewer() {
        return new LandsAfterNewer();
    }

    /** The call arrives twice. */
    static FakeFault duplicateDelivery() {
        return new DuplicateDelivery();
    }

    /** Only the first calls of a batch are answered. */
    static FakeFault batchCutShort(int answered) {
        return new BatchCutShort(answered);
    }

    /** One call of a batch is not answered. */
    static FakeFault batchPartMissing(int part) {
        return new BatchPartMissing(part);
    }

    /** The calls of a batch are answered in reverse order. */
    static FakeFault batchReordered() {
        return new BatchReordered();
    }

    /** A listing is empty. */
    static FakeFault emptyListing() {
        return new EmptyListing();
    }

    /** A page of a listing of events has two more, which make no sense. */
    static FakeFault oddEntries() {
        return new OddEntries();
    }

    /** What was just created cannot be seen by the next so many calls that name it. */
    static FakeFault notYetVisible(int calls) {
        return new NotYetVisible(atLeastOne(calls));
    }

    private static int atLeastOne(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("at least one call, not " + calls);
        }
        return calls;
    }
}
