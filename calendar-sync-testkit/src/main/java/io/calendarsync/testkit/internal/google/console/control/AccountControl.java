package io.calendarsync.testkit.internal.google.console.control;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeAccount;
import io.calendarsync.testkit.internal.google.console.Fields;
import io.calendarsync.testkit.internal.google.console.Scene;
import java.util.List;
import java.util.function.Consumer;

/** Whose accounts there are, and what people do in their account's settings. */
record AccountControl(Scene scene) implements Control {
    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        "GET",
                        "/accounts",
                        "Lists the accounts with their calendars.",
                        call -> Views.list("accounts", scene.accounts(), Views::account)),
                new Route(
                        "POST",
                        "/accounts",
                        "Makes an account: {\"email\": …}; an account that exists stays as it is.",
                        call -> add(call.body())),
                new Route(
                        "GET",
                        "/accounts/{account}",
                        "Shows an account.",
                        call -> Views.account(scene.account(call.target("account")))),
                deed(
                        "revoke-access",
                        "The user ends all applications' access in the account's settings.",
                        FakeAccount::revokesAccess),
                deed("change-password", "The user changes the password.", FakeAccount::changesPassword),
                deed("suspend", "An administrator suspends the account.", FakeAccount::getsSuspended),
                deed("restore", "An administrator restores the account.", FakeAccount::getsRestored));
    }

    private Route deed(String name, String meaning, Consumer<FakeAccount> deed) {
        return new Route("POST", "/accounts/{account}/" + name, meaning, call -> {
            call.body().end();
            deed.accept(scene.account(call.target("account")));
            return Views.done();
        });
    }

    private JsonObject add(Fields body) {
        String email = body.text("email");
        body.end();
        return Views.account(scene.world().account(email));
    }
}
