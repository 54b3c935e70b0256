package io.calendarsync.testkit;

import io.calendarsync.testkit.internal.google.model.GoogleModel;
import io.calendarsync.testkit.internal.google.oauth.AccountState;
import io.calendarsync.testkit.internal.google.oauth.OAuthClients;
import io.calendarsync.testkit.internal.google.oauth.Project;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How the project of the applications is set up at Google, and what administrators decide about it.
 *
 * <p>It begins published, verified and allowed by everybody. Safe for use by many threads.
 */
public final class FakeOAuth {
    private final GoogleModel model;

    FakeOAuth(GoogleModel model) {
        this.model = model;
    }

    /** Opens the project to every account; it is so at first. */
    public void publish() {
        project(Project::publish);
    }

    /** Opens the project to the accounts of one domain alone; others are shown {@code org_internal}. */
    public void restrictTo(String domain) {
        project(project -> project.restrictTo(domain));
    }

    /** Opens the project to these test users alone, whose refresh tokens for more than identity live seven days. */
    public void testWith(String... emails) {
        project(project -> project.test(Set.of(emails)));
    }

    /** Takes the verification away: who is asked for a sensitive scope sees a warning before the consent page. */
    public void unverify() {
        project(project -> project.verified(false));
    }

    /** Gives the verification back: the warning no longer shows. */
    public void verify() {
        project(project -> project.verified(true));
    }

    /** Deletes an application, which is answered {@code deleted_client} until it is registered again. */
    public void deleteClient(String clientId) {
        model.withClients(clients -> clients.delete(clientId));
    }

    /** Has the account's administrator block the project: {@code admin_policy_enforced} at consent and refresh. */
    public void block(FakeAccount account) {
        enter(account, AccountState.BLOCKED);
    }

    /** Has the administrator allow the project again, and with it what the account granted before. */
    public void unblock(FakeAccount account) {
        model.withGrants(grants -> {
            grants.accounts().leave(account.person(), AccountState.BLOCKED);
            return account;
        });
    }

    /** Ends the account's session, as administrators may want: refreshes say {@code invalid_rapt} until a new consent. */
    public void endSession(FakeAccount account) {
        enter(account, AccountState.SESSION_ENDED);
    }

    /** Answers each refresh with another refresh token from now on, while the one that was shown stays good. */
    public void addRefreshTokens() {
        project(project -> project.rotation(Project.Rotation.BESIDE));
    }

    /** Answers each refresh with another refresh token from now on, and ends the one that was shown. */
    public void replaceRefreshTokens() {
        project(project -> project.rotation(Project.Rotation.INSTEAD));
    }

    /** Answers refreshes without a refresh token from now on; it is so at first. */
    public void keepRefreshTokens() {
        project(project -> project.rotation(Project.Rotation.NONE));
    }

    private void enter(FakeAccount account, AccountState state) {
        model.withGrants(grants -> {
            grants.accounts().enter(account.person(), state);
            return account;
        });
    }

    private void project(Consumer<Project> change) {
        model.withClients((OAuthClients clients) -> change.accept(clients.project()));
    }
}
