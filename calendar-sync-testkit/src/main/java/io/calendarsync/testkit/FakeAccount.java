package io.calendarsync.testkit;

import io.calendarsync.testkit.internal.google.Scopes;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.oauth.AccountState;
import io.calendarsync.testkit.internal.google.oauth.Grants;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A Google user of a {@link FakeWorld}, and what that user does by hand. Safe for use by many threads. */
public final class FakeAccount {
    private final FakeWorld world;
    private final Person person;

    FakeAccount(FakeWorld world, Person person) {
        this.world = world;
        this.person = person;
    }

    /** The user's e-mail. */
    public String email() {
        return person.email();
    }

    /** The user's lasting identity, {@code sub}. */
    public String subject() {
        return person.subject();
    }

    /** The user's name. */
    public String name() {
        return person.name();
    }

    /** The user's own calendar. */
    public AccountCalendar calendar() {
        return calendar("primary");
    }

    /**
     * A calendar that the user can see, by its address.
     *
     * @throws IllegalArgumentException when there is none
     */
    public AccountCalendar calendar(String address) {
        return calendars().stream()
                .filter(calendar -> calendar.id().equals(address.equals("primary") ? email() : address))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(email() + " sees no calendar " + address));
    }

    /** Every calendar that the user can see, the user's own first. */
    public List<AccountCalendar> calendars() {
        List<StoredCalendar> seen = world.model().byHand(api -> api.calendars().of(person));
        return seen.stream()
                .map(calendar -> new AccountCalendar(world, person, calendar))
                .toList();
    }

    /** The user makes a secondary calendar without any application. */
    public AccountCalendar makesCalendar(String title) {
        return new AccountCalendar(
                world, person, world.model().byHand(api -> api.calendars().add(person, title)));
    }

    /**
     * The user sets something for all calendars, such as {@code timezone}.
     *
     * @throws IllegalArgumentException when Google knows no such setting
     */
    public void sets(String setting, String value) {
        world.model().byHand(api -> {
            api.settings().set(person, setting, value);
            return person;
        });
    }

    /** The user ends the application's access in the account's settings. */
    public void revokesAccess() {
        granted(grants -> grants.end(person));
    }

    /** The user changes the password: refresh tokens that reach mail end, those that reach calendars alone do not. */
    public void changesPassword() {
        granted(grants -> grants.passwordChanged(person));
    }

    /** The user deletes the account: nobody signs in with it or acts on its behalf again. */
    public void deletesAccount() {
        granted(grants -> grants.accounts().enter(person, AccountState.DELETED));
    }

    /** The account is suspended: nobody signs in with it or acts on its behalf for the time being. */
    public void getsSuspended() {
        granted(grants -> grants.accounts().enter(person, AccountState.SUSPENDED));
    }

    /** The account is no longer suspended, and what was granted before is good again. */
    public void getsRestored() {
        granted(grants -> grants.accounts().leave(person, AccountState.SUSPENDED));
    }

    /** Which scopes the user has allowed to which application, by client id, as the account's settings show it. */
    public Map<String, Set<String>> allowed() {
        return world.model().withGrants(grants -> grants.allowed(person));
    }

    /**
     * An access token, as an application gets one that the user has just allowed these scopes.
     *
     * @throws IllegalArgumentException when Google knows no such scope
     */
    public String accessToken(String... scopes) {
        for (String scope : scopes) {
            if (!Scopes.known(scope)) {
                throw new IllegalArgumentException("Google knows no scope " + scope);
            }
        }
        return world.model().withGrants(grants -> grants.accessToken(person, "test", Set.of(scopes)));
    }

    /** How many refresh tokens of this user are alive. */
    public long liveRefreshTokens() {
        return world.model().withGrants(grants -> grants.live(person));
    }

    /** The e-mail. */
    @Override
    public String toString() {
        return email();
    }

    Person person() {
        return person;
    }

    private void granted(Consumer<Grants> deed) {
        world.model().withGrants(grants -> {
            deed.accept(grants);
            return person;
        });
    }
}
