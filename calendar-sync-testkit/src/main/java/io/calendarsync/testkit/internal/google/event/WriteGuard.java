package io.calendarsync.testkit.internal.google.event;

import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Role;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.series.Series;
import java.util.Set;

/** Whether an event is there, may be written, and is the version that the caller means. */
final class WriteGuard {
    private static final Set<String> HIDDEN = Set.of("private", "confidential");

    private final Surroundings surroundings;
    private final Series series;

    WriteGuard(Surroundings surroundings, Series series) {
        this.surroundings = surroundings;
        this.series = series;
    }

    /** The event that is to be changed; a deleted one may come back. */
    StoredEvent writable(Write write, String id) {
        StoredEvent current = series.find(write.calendar(), id).orElseThrow(ApiErrors.NOT_FOUND::refusal);
        boolean stuck = current.cancelled() && surroundings.on(FakeSwitch.DELETED_EVENTS_STAY_DELETED);
        if (current.purged() || stuck) {
            throw ApiErrors.FORBIDDEN.refusal();
        }
        check(write, current);
        return current;
    }

    /** The event that is to be deleted, or to leave. */
    StoredEvent live(Write write, String id) {
        StoredEvent current = series.find(write.calendar(), id).orElseThrow(ApiErrors.NOT_FOUND::refusal);
        if (current.purged()) {
            throw (surroundings.on(FakeSwitch.PURGED_DELETES_ARE_GONE) ? ApiErrors.DELETED : ApiErrors.NOT_FOUND)
                    .refusal();
        }
        if (current.cancelled()) {
            throw ApiErrors.DELETED.refusal();
        }
        check(write, current);
        return current;
    }

    private void check(Write write, StoredEvent current) {
        write.options().ifMatch().ifPresent(etag -> {
            boolean matches =
                    etag.equals("*") ? !surroundings.on(FakeSwitch.IF_MATCH_ANY_REFUSED) : etag.equals(current.etag());
            if (!matches) {
                throw ApiErrors.PRECONDITION.refusal();
            }
        });
        boolean blind = write.calendar()
                .roleOf(write.person())
                .filter(Role.WRITER_WITHOUT_PRIVATE_ACCESS::equals)
                .isPresent();
        if (blind && hidden(current) && !madeBy(write, current)) {
            throw ApiErrors.FORBIDDEN.refusal();
        }
    }

    private static boolean hidden(StoredEvent event) {
        return Json.text(event.document(), "visibility")
                .filter(HIDDEN::contains)
                .isPresent();
    }

    private static boolean madeBy(Write write, StoredEvent event) {
        return Json.child(event.document(), "creator")
                .flatMap(creator -> Json.text(creator, "email"))
                .filter(write.person().email()::equals)
                .isPresent();
    }
}
