package io.calendarsync.samples.quickstart;

import io.calendarsync.event.Availability;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventColor;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A jeweller's bookings: twelve appointments and eight repairs that fall due. */
final class Shop {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final List<String> SERVICES =
            List.of("Ring sizing", "Watch battery", "Engraving", "Pearl restringing");

    private final Map<EventKey, CalendarEvent> bookings = new TreeMap<>();

    Shop(LocalDate firstDay) {
        for (int at = 0; at < 12; at++) {
            put(appointment(1001 + at, firstDay.plusDays(at / 4).atTime(9 + at % 4 * 2, 0)));
        }
        for (int at = 1; at <= 8; at++) {
            put(repairDue(at, firstDay.plusDays(at)));
        }
    }

    synchronized Collection<CalendarEvent> bookings() {
        return List.copyOf(bookings.values());
    }

    synchronized void moveAppointment(int number, LocalDateTime start) {
        put(appointment(number, start));
    }

    synchronized void cancelRepair(int number) {
        bookings.remove(EventKey.of("repair-due", "R-" + number));
    }

    private static CalendarEvent appointment(int number, LocalDateTime start) {
        return CalendarEvent.builder(
                        EventKey.of("appointment", "A-" + number),
                        SERVICES.get(number % SERVICES.size()),
                        EventTime.timed(start, start.plusMinutes(45), ZONE))
                .description("Booked in the shop.")
                .link("Open the booking", "https://shop.example/bookings/A-" + number)
                .build();
    }

    private static CalendarEvent repairDue(int number, LocalDate day) {
        return CalendarEvent.builder(
                        EventKey.of("repair-due", "R-" + number), "Repair due: R-" + number, EventTime.allDay(day))
                .color(EventColor.TANGERINE)
                .availability(Availability.FREE)
                .build();
    }

    private void put(CalendarEvent booking) {
        bookings.put(booking.key(), booking);
    }
}
