package io.calendarsync.testkit;

import java.time.Duration;
import java.util.Optional;

/**
 * What Google limits, most of it without saying how far. Safe for use by many threads.
 *
 * <p>Everything may change at any time, and holds for what happens from then on.
 */
public final class FakeLimits {
    private volatile int pages = 2500;
    private volatile int descriptions = Integer.MAX_VALUE;
    private volatile int guests = Integer.MAX_VALUE;
    private volatile int emptyPagesFirst;
    private volatile int repeatsInDeltas;
    private volatile Duration updatedMin = Duration.ofDays(28);
    private volatile Duration freeBusyRange = Duration.ofDays(90);
    private volatile Optional<Duration> syncTokens = Optional.empty();
    private volatile Optional<Duration> tombstones = Optional.empty();
    private volatile Optional<Duration> refreshTokens = Optional.empty();
    private volatile int liveRefreshTokens = 100;
    private volatile Duration channels = Duration.ofDays(30);
    private volatile Duration expansion = Duration.ofDays(2 * 365);

    FakeLimits() {}

    /** Makes pages of listings hold at most this many items, however many are asked for; 2500 by default. */
    public void pages(int items) {
        if (items < 1) {
            throw new IllegalArgumentException("a page must hold at least one item");
        }
        pages = items;
    }

    /** At most this many items a page. */
    public int pages() {
        return pages;
    }

    /** Refuses descriptions of more than this many characters; by default none is too long, and 8192 is what people say. */
    public void descriptions(int characters) {
        descriptions = characters;
    }

    /** At most this many characters a description. */
    public int descriptions() {
        return descriptions;
    }

    /** Refuses events with more than this many guests; by default none has too many. */
    public void guests(int people) {
        guests = people;
    }

    /** At most this many guests an event. */
    public int guests() {
        return guests;
    }

    /** Makes each listing begin with this many pages that hold nothing but the token of the next; none by default. */
    public void emptyPagesFirst(int count) {
        if (count < 0 || count > 1000) {
            throw new IllegalArgumentException("from 0 to 1000 pages may come empty");
        }
        emptyPagesFirst = count;
    }

    /** How many pages of a listing come empty before the first that is not. */
    public int emptyPagesFirst() {
        return emptyPagesFirst;
    }

    /** Makes each listing of changes show its first events once more at its end, this many; none by default. */
    public void repeatsInDeltas(int events) {
        if (events < 0) {
            throw new IllegalArgumentException("events cannot be repeated less than not at all");
        }
        repeatsInDeltas = events;
    }

    /** How many events of a listing of changes come twice. */
    public int repeatsInDeltas() {
        return repeatsInDeltas;
    }

    /** Makes sync tokens die this long after they were issued; by default they live on. */
    public void syncTokens(Duration life) {
        syncTokens = Optional.of(life);
    }

    /** How long sync tokens live, where that is limited. */
    public Optional<Duration> syncTokens() {
        return syncTokens;
    }

    /** Lets {@code updatedMin} reach this far back; 28 days by default. */
    public void updatedMin(Duration reach) {
        updatedMin = reach;
    }

    /** How far back {@code updatedMin} may reach. */
    public Duration updatedMin() {
        return updatedMin;
    }

    /** Lets one query for busy times span this much; 90 days by default. */
    public void freeBusyRange(Duration longest) {
        freeBusyRange = longest;
    }

    /** How much one query for busy times may span. */
    public Duration freeBusyRange() {
        return freeBusyRange;
    }

    /** Makes deleted events be forgotten after this time, all but their ids; by default they are remembered. */
    public void tombstones(Duration life) {
        tombstones = Optional.of(life);
    }

    /** How long deleted events are remembered, where that is limited. */
    public Optional<Duration> tombstones() {
        return tombstones;
    }

    /** Makes refresh tokens die after this time, as where people allow access for a while; by default they live on. */
    public void refreshTokens(Duration life) {
        refreshTokens = Optional.of(life);
    }

    /** Makes channels end after this time at the latest, however long a life is asked for; 30 days by default. */
    public void channels(Duration life) {
        if (life.isNegative() || life.isZero()) {
            throw new IllegalArgumentException("a channel must live for a while");
        }
        channels = life;
    }

    /** How long a channel may live. */
    public Duration channels() {
        return channels;
    }

    /** How long refresh tokens live, where that is limited. */
    public Optional<Duration> refreshTokens() {
        return refreshTokens;
    }

    /** Lets an account have this many live refresh tokens with an application, the newest; 100 by default. */
    public void liveRefreshTokens(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("an account must be able to have one refresh token");
        }
        liveRefreshTokens = number;
    }

    /** At most this many live refresh tokens of one account with one application. */
    public int liveRefreshTokens() {
        return liveRefreshTokens;
    }

    /**
     * Makes listings show endless series so far from now, where they name no later bound; two years by default.
     *
     * <p>How far Google goes is not known. A series that begins later is shown so far from its start.
     */
    public void expansion(Duration ahead) {
        if (ahead.isNegative() || ahead.isZero()) {
            throw new IllegalArgumentException("listings must show some time ahead");
        }
        expansion = ahead;
    }

    /** How far ahead listings show endless series. */
    public Duration expansion() {
        return expansion;
    }
}
