package io.calendarsync.testkit.contract;

import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.testkit.contract.BrokenAnswers.AnswersInReverse;
import io.calendarsync.testkit.contract.BrokenAnswers.ForgetsTheDeleted;
import io.calendarsync.testkit.contract.BrokenAnswers.InventsEtags;
import io.calendarsync.testkit.contract.BrokenAnswers.ListsOnePage;
import io.calendarsync.testkit.contract.BrokenAnswers.MarksBecomeTheirCopies;
import io.calendarsync.testkit.contract.BrokenAnswers.ShowsAllAsWritable;
import io.calendarsync.testkit.contract.BrokenAnswers.TakesALostReadForOver;
import io.calendarsync.testkit.contract.BrokenReach.CannotDeleteTwice;
import io.calendarsync.testkit.contract.BrokenReach.CannotStopTwice;
import io.calendarsync.testkit.contract.BrokenReach.LeavesOutCancelled;
import io.calendarsync.testkit.contract.BrokenReach.ListsOneCalendarPage;
import io.calendarsync.testkit.contract.BrokenReach.SendsNoSecret;
import io.calendarsync.testkit.contract.BrokenReach.TakesTheFirstOfTwo;
import io.calendarsync.testkit.contract.BrokenSights.GoesOnFromNowhere;
import io.calendarsync.testkit.contract.BrokenSights.LeavesOutOurOwnChanges;
import io.calendarsync.testkit.contract.BrokenSights.RefusesThePage;
import io.calendarsync.testkit.contract.BrokenSights.RoundsTheWindow;
import io.calendarsync.testkit.contract.BrokenSights.TakesAllForOrdinary;
import io.calendarsync.testkit.contract.BrokenStandings.DoesNotWaitForMeetings;
import io.calendarsync.testkit.contract.BrokenStandings.MailsEverybody;
import io.calendarsync.testkit.contract.BrokenStandings.NamesByTheNewDay;
import io.calendarsync.testkit.contract.BrokenStandings.ReadsTheEtagAnew;
import io.calendarsync.testkit.contract.BrokenStandings.TakesNoneForDeleted;
import io.calendarsync.testkit.contract.BrokenTokens.CannotRevokeTwice;
import io.calendarsync.testkit.contract.BrokenTokens.ChangesTheState;
import io.calendarsync.testkit.contract.BrokenTokens.InventsAccessTokens;
import io.calendarsync.testkit.contract.BrokenTokens.KeepsTheGrantsEnd;
import io.calendarsync.testkit.contract.BrokenTokens.MissesNothing;
import io.calendarsync.testkit.contract.BrokenTokens.RedeemsFromACache;
import io.calendarsync.testkit.contract.BrokenTokens.TellsTheToken;
import io.calendarsync.testkit.contract.BrokenWrites.BlamesTheUser;
import io.calendarsync.testkit.contract.BrokenWrites.DropsTabs;
import io.calendarsync.testkit.contract.BrokenWrites.InsertsRevive;
import io.calendarsync.testkit.contract.BrokenWrites.LeavesTextBehind;
import io.calendarsync.testkit.contract.BrokenWrites.NeverKnewTheDeleted;
import io.calendarsync.testkit.contract.BrokenWrites.PatchesRevive;
import io.calendarsync.testkit.contract.BrokenWrites.PatchesWholly;
import java.util.List;
import java.util.function.UnaryOperator;

/** Providers that break one rule each. */
final class BrokenProviders {
    static final List<Broken<UnaryOperator<CalendarProvider>>> ROWS = List.of(
            row("G1", "takes a lost read for over", "told as UNKNOWN for reads", TakesALostReadForOver::new),
            row("G2", "answers a batch in reverse", "matched to writes by their ids", AnswersInReverse::new),
            row("G3", "revives what it cannot insert", "no insert becomes an update", InsertsRevive::new),
            row("G4", "clears what a patch leaves out", "a patch is no full update", PatchesWholly::new),
            row("G5", "never knew what is deleted", "410 is told as DELETED", NeverKnewTheDeleted::new),
            row("G6", "forgets what is deleted", "is read and not told as gone", ForgetsTheDeleted::new),
            row("G7", "lists one page", "page tokens", ListsOnePage::new),
            row("G8", "leaves text behind", "a revive is a full update", LeavesTextBehind::new),
            row("G9", "cannot revoke twice", "counts as revoked", CannotRevokeTwice::new),
            row("G10", "redeems from a cache", "told as GRANT_DEAD", RedeemsFromACache::new),
            row("G11", "tells the token in a fault", "the details of faults", TellsTheToken::new),
            row("G12", "changes the state", "state and redirect_uri", ChangesTheState::new),
            row("G13", "keeps the grant's end to itself", "refresh_token_expires_in", KeepsTheGrantsEnd::new),
            row("G14", "misses nothing", "the granted scopes are compared", MissesNothing::new),
            row("G15", "invents access tokens", "answers that one", InventsAccessTokens::new),
            row("G16", "blames the user for the project", "the table of status", BlamesTheUser::new),
            row("G17", "drops tabs", "the encoding of texts", DropsTabs::new),
            row("G18", "reads a copy's mark as its own", "the mark is read as it stands", MarksBecomeTheirCopies::new),
            row("G19", "revives what it patches", "a patch sends no status", PatchesRevive::new),
            row("G20", "invents etags", "made of the answer to the write", InventsEtags::new),
            row("G21", "shows all calendars as writable", "the access to a calendar", ShowsAllAsWritable::new),
            row("G22", "names an occurrence by where it was moved", "by when it takes place", NamesByTheNewDay::new),
            row("G23", "takes what never was for deleted", "is told as NOT_FOUND", TakesNoneForDeleted::new),
            row("G24", "reads the etag anew", "guests are written with If-Match", ReadsTheEtagAnew::new),
            row("G25", "mails everybody about what is new", "also where that is nobody", MailsEverybody::new),
            row("G26", "does not wait for a meeting", "how far a meeting is", DoesNotWaitForMeetings::new),
            row("G27", "rounds the window", "not rounded to where it loses", RoundsTheWindow::new),
            row("G28", "leaves out its own changes", "nothing narrows a reading", LeavesOutOurOwnChanges::new),
            row("G29", "goes on from nowhere", "is told as POSITION_LOST", GoesOnFromNowhere::new),
            row("G30", "refuses the page", "events are read one by one", RefusesThePage::new),
            row("G31", "takes all for ordinary", "the words for types", TakesAllForOrdinary::new),
            row("G32", "lists one page of calendars", "hidden calendars are asked for", ListsOneCalendarPage::new),
            row("G33", "cannot delete a calendar twice", "count as deleted", CannotDeleteTwice::new),
            row("G34", "sends no secret", "its secret and its address are sent", SendsNoSecret::new),
            row("G35", "cannot stop a channel twice", "count as stopped", CannotStopTwice::new),
            row("G36", "takes the first of two headers", "and once", TakesTheFirstOfTwo::new),
            row("G37", "leaves out cancelled occurrences", "cancelled ones too", LeavesOutCancelled::new));

    private BrokenProviders() {}

    private static Broken<UnaryOperator<CalendarProvider>> row(
            String rule, String how, String message, UnaryOperator<CalendarProvider> bent) {
        return new Broken<>(rule, how, message, bent);
    }
}
