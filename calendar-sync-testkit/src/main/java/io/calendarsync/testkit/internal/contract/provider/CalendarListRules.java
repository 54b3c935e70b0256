package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.CalendarPage;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Secret;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeAccount;
import io.calendarsync.testkit.FakeRole;
import io.calendarsync.testkit.internal.contract.Hint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules about which calendars there are, and about deleting one. */
public abstract class CalendarListRules extends ProviderScene {
    private static final String EVE = "eve@example.com";

    /** For the contract. */
    protected CalendarListRules() {}

    @Test
    @Hint("that the account's own calendar is addressed as primary, and where title and zone are read")
    void G32_theOwnCalendarIsPrimary() {
        CalendarCall call = onPrimary();
        assertEquals(List.of(done(provider().describe(call))), calendars());
    }

    @Test
    @Hint("page tokens, and that hidden calendars are asked for")
    void G32_eachCalendarIsShownOnceOverAllPages() {
        IntStream.range(0, 5).forEach(number -> account().makesCalendar("calendar " + number));
        account().makesCalendar("hidden").hidesCalendar();
        world().limits().pages(2);
        List<CalendarInfo> shown = calendars();
        assertEquals(7, shown.size());
        assertEquals(
                Set.of("calendar 0", "calendar 1", "calendar 2", "calendar 3", "calendar 4", "hidden", dana().title()),
                shown.stream().flatMap(info -> info.title().stream()).collect(Collectors.toSet()));
    }

    @Test
    @Hint("the words for roles")
    void G32_eachSaysWhetherItMayBeWritten() {
        for (FakeRole role : FakeRole.values()) {
            shared("shared as " + role, role);
        }
        List<CalendarInfo> shown = calendars();
        for (FakeRole role : FakeRole.values()) {
            assertEquals(
                    role.compareTo(FakeRole.READER) > 0,
                    titled(shown, "shared as " + role).writable(),
                    role::name);
        }
    }

    @Test
    @Hint("that the address is the one that calls go to")
    void G32_theAddressIsTheOneToCall() {
        AccountCalendar made = account().makesCalendar("Workshop");
        Secret token = granted(Access.ANY_CALENDAR).accessToken();
        CalendarInfo shown = titled(calendars(token), "Workshop");
        assertEquals(made.id(), shown.address());
        assertEquals(Optional.of(made.zone()), shown.zone());
        CalendarCall call = new CalendarCall(token, shown.address());
        assertEquals(shown, done(provider().describe(call)));
        inserted(call, mark(1), titled("first"));
        assertEquals(1, made.events().size());
    }

    @Test
    @Hint("that the title is the one that the person gave it")
    void G32_aCalendarIsCalledAsThePersonCallsIt() {
        account().makesCalendar("Workshop").renames("Repairs");
        shared("Eve's", FakeRole.WRITER);
        account().calendars().stream()
                .filter(calendar -> calendar.title().equals("Eve's"))
                .forEach(calendar -> calendar.calls("Friends"));
        List<CalendarInfo> shown = calendars();
        assertTrue(titled(shown, "Repairs").writable());
        assertTrue(titled(shown, "Friends").writable());
    }

    @Test
    @Hint("that what is gone is not shown")
    void G32_whatIsGoneIsNotShown() {
        AccountCalendar removed = account().makesCalendar("removed");
        AccountCalendar theirs = shared("no longer shared", FakeRole.READER);
        assertEquals(3, calendars().size());
        removed.removes();
        theirs.stopsSharingWith(DANA);
        assertEquals(1, calendars().size());
    }

    @Test
    @Hint("that insufficientPermissions is told as SCOPE_MISSING")
    void G32_whoeverMayNotListSaysSo() {
        Secret token = granted(Access.PRIMARY_CALENDAR).accessToken();
        assertFault(Fault.Kind.SCOPE_MISSING, provider().calendars(token, Optional.empty()));
    }

    @Test
    @Hint("that deleting a calendar is no clearing of it")
    void G33_aDeletedCalendarIsGoneWithAllThatStoodOnIt() {
        Secret token = granted(Access.OWN_CALENDAR).accessToken();
        CalendarCall call = made(token);
        inserted(call, mark(1), titled("first"));
        assertEquals(Optional.empty(), provider().deleteCalendar(call));
        assertEquals(1, account().calendars().size());
        assertFault(Fault.Kind.NOT_FOUND, provider().describe(call));
        assertFault(Fault.Kind.NOT_FOUND, write(call, new EventWrite.Insert(mark(2), titled("second"))));
    }

    @Test
    @Hint("that 404 and 410 of a calendar count as deleted")
    void G33_deletingWhatIsGoneIsDone() {
        Secret token = granted(Access.OWN_CALENDAR).accessToken();
        CalendarCall call = made(token);
        assertEquals(Optional.empty(), provider().deleteCalendar(call));
        assertEquals(Optional.empty(), provider().deleteCalendar(call));
        assertEquals(
                Optional.empty(),
                provider().deleteCalendar(new CalendarCall(token, "never@group.calendar.google.com")));
    }

    @Test
    @Hint("that the account's own calendar is never deleted nor cleared, however it is named")
    void G33_theOwnCalendarStays() {
        dana().adds("stays", MORNING);
        Secret token = Secret.of(account().accessToken("https://www.googleapis.com/auth/calendar"));
        for (String address : List.of("primary", DANA)) {
            Optional<Fault> fault = provider().deleteCalendar(new CalendarCall(token, address));
            assertEquals(Optional.of(Fault.Kind.FORBIDDEN), fault.map(Fault::kind), address);
        }
        assertEquals("stays", only().title());
    }

    @Test
    @Hint("that a refusal to delete is told as what it is")
    void G33_aCalendarOfSomebodyElseStays() {
        AccountCalendar theirs = shared("Eve's", FakeRole.WRITER);
        Secret token = Secret.of(account().accessToken("https://www.googleapis.com/auth/calendar"));
        assertFalse(
                provider().deleteCalendar(new CalendarCall(token, theirs.id())).isEmpty());
        assertEquals(2, account().calendars().size());
    }

    private FakeAccount account() {
        return world().account(DANA);
    }

    private AccountCalendar shared(String title, FakeRole role) {
        AccountCalendar theirs = world().account(EVE).makesCalendar(title);
        theirs.sharesWith(DANA, role);
        return theirs;
    }

    private CalendarCall made(Secret token) {
        return new CalendarCall(
                token, done(provider().createCalendar(token, "Workshop", "UTC")).address());
    }

    private List<CalendarInfo> calendars() {
        return calendars(granted(Access.ANY_CALENDAR).accessToken());
    }

    private List<CalendarInfo> calendars(Secret token) {
        List<CalendarInfo> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            CalendarPage page = done(provider().calendars(token, next));
            all.addAll(page.calendars());
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    private static CalendarInfo titled(List<CalendarInfo> calendars, String title) {
        return calendars.stream()
                .filter(info -> info.title().filter(title::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " is not among " + calendars));
    }
}
