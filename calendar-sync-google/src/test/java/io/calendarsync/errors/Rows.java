package io.calendarsync.errors;

import static io.calendarsync.ProblemCode.PROVIDER_UNAVAILABLE;
import static io.calendarsync.ProblemCode.RATE_LIMITED;
import static io.calendarsync.errors.Ending.AT_ONCE;
import static io.calendarsync.errors.Ending.BY_ITSELF;
import static io.calendarsync.errors.Ending.CONNECT;
import static io.calendarsync.errors.Ending.CORRECTION;

import io.calendarsync.NextAction;
import io.calendarsync.ProblemCode;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.testkit.FakeFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows under construction, and the words that they are made of. */
class Rows {
    private final List<ErrorRow> rows = new ArrayList<>();

    final Stream<ErrorRow> stream() {
        return rows.stream();
    }

    final void aside(Moment at, String says, Kind kind, ProblemCode code) {
        boolean ofTheBooking = code.action() == NextAction.CORRECT_BOOKING;
        refused(at, says, kind, Follows.SETS_ASIDE, code, ofTheBooking ? CORRECTION : BY_ITSELF);
    }

    final void looks(Moment at, String says, Kind kind) {
        add(at, says, refusal(at, says), kind, Follows.LOOKS, Optional.empty(), AT_ONCE);
    }

    final void haste(Moment at, String says, Kind kind) {
        refused(at, says, kind, Follows.AGAIN, RATE_LIMITED, AT_ONCE);
    }

    final void away(Moment at, String says, Kind kind) {
        refused(at, says, kind, Follows.AGAIN, PROVIDER_UNAVAILABLE, AT_ONCE);
    }

    final void tries(Moment at, String says, Kind kind, ProblemCode code, Ending ending) {
        refused(at, says, kind, Follows.TRIES, code, ending);
    }

    final void page(Moment at, int status) {
        Trouble page = Trouble.fault(at, FakeFault.htmlPage(status));
        add(at, "" + status, page, Kind.TRANSIENT, Follows.AGAIN, Optional.of(PROVIDER_UNAVAILABLE), AT_ONCE);
    }

    final void unanswered(Moment at, FakeFault fault, Follows follows) {
        Optional<ProblemCode> code = Optional.of(PROVIDER_UNAVAILABLE);
        add(at, "no answer", Trouble.fault(at, fault), Kind.UNKNOWN, follows, code, BY_ITSELF);
    }

    final void refused(Moment at, String says, Kind kind, Follows follows, ProblemCode code, Ending ending) {
        add(at, says, refusal(at, says), kind, follows, Optional.of(code), ending);
    }

    final void state(Moment at, String says, Trouble trouble, Kind kind, Follows follows, ProblemCode code) {
        add(at, says, trouble, kind, follows, Optional.of(code), BY_ITSELF);
    }

    final void token(Moment at, String says, Kind kind, Follows follows, ProblemCode code, Ending ending) {
        add(at, says, tokenTrouble(at, says), kind, follows, Optional.of(code), ending);
    }

    final void rejected(Moment at, String says, Kind kind, ProblemCode code) {
        token(at, says, kind, Follows.REJECTED, code, CONNECT);
    }

    final void own(String says, Trouble trouble, Follows follows, ProblemCode code, Ending ending) {
        rows.add(new ErrorRow(Moment.HOST, says, trouble, Optional.empty(), follows, Optional.of(code), ending));
    }

    final void noFault(Moment at, String says, Trouble trouble, Follows follows, Ending ending) {
        rows.add(new ErrorRow(at, says, trouble, Optional.empty(), follows, Optional.empty(), ending));
    }

    final void add(
            Moment at,
            String says,
            Trouble trouble,
            Kind kind,
            Follows follows,
            Optional<ProblemCode> code,
            Ending ending) {
        rows.add(new ErrorRow(at, says, trouble, Optional.of(kind), follows, code, ending));
    }

    static Trouble refusal(Moment at, String says) {
        String[] parts = says.split("[ /]", 3);
        return Trouble.fault(at, FakeFault.refused(Integer.parseInt(parts[0]), parts[1], parts[2]));
    }

    static Trouble tokenTrouble(Moment at, String says) {
        String[] parts = says.split(" ", 2);
        return Trouble.fault(at, FakeFault.tokenError(Integer.parseInt(parts[0]), parts[1]));
    }
}
