package io.calendarsync.testkit.internal.google.console;

import io.calendarsync.testkit.internal.google.console.control.ControlApi;
import io.calendarsync.testkit.internal.google.console.page.Pages;
import io.calendarsync.testkit.internal.google.http.WireHandler;
import io.calendarsync.testkit.internal.google.http.WireReply;
import io.calendarsync.testkit.internal.google.http.WireRequest;
import java.util.Optional;
import java.util.Set;

/** The fake's own paths: the web page, and the API that tests in any language steer it by. */
public final class Console implements WireHandler {
    private final Visitors visitors;
    private final Pages pages;
    private final ControlApi api;

    /**
     * A console of one world.
     *
     * @param names by which it may be asked, besides this machine's own
     */
    public Console(Scene scene, Set<String> names) {
        visitors = new Visitors(names);
        pages = new Pages(scene);
        api = new ControlApi(scene);
    }

    @Override
    public WireReply handle(WireRequest request) {
        Optional<String> reason = visitors.refuse(request);
        if (reason.isPresent()) {
            return ControlApi.error(403, reason.get());
        }
        return Pages.knows(request.path()) ? pages.handle(request) : api.handle(request);
    }
}
