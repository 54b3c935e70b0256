package io.calendarsync.testkit.internal.google.api;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.calendar.UserSettings;
import io.calendarsync.testkit.internal.google.calendar.UserSettings.Setting;

/** What a user has set for all their calendars. */
final class SettingsResource implements Resource {
    private final UserSettings settings;
    private final UserListPages pages;
    private final Surroundings surroundings;

    SettingsResource(UserSettings settings, Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
        pages = new UserListPages(surroundings);
    }

    @Override
    public Outcome call(Caller caller, ApiRequest request) {
        Person person = caller.person();
        return switch (request.method()) {
            case SETTINGS_GET ->
                Answers.unlessKnown(
                        settings.find(person, request.target().get(0))
                                .orElseThrow(ApiErrors.NOT_FOUND::refusal)
                                .document(),
                        request);
            case SETTINGS_LIST ->
                Outcome.ok(pages.page(
                        person,
                        request,
                        "calendar#settings",
                        settings.lastChange(),
                        since -> settings.all(person).stream()
                                .filter(setting -> since.isEmpty() || setting.change() > since.get())
                                .map(Setting::document)
                                .toList()));
            default -> throw surroundings.unexpected().refuse(request.method().title());
        };
    }
}
