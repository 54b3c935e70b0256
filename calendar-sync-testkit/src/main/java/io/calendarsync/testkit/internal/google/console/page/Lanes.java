package io.calendarsync.testkit.internal.google.console.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts events that overlap on a day side by side. */
final class Lanes {
    private final LocalDate day;
    private final Map<Item, String> places = new HashMap<>();

    /** Lanes for the timed events of a day, by their start. */
    Lanes(LocalDate day, List<Item> items) {
        this.day = day;
        List<Item> group = new ArrayList<>();
        int until = 0;
        for (Item item : items) {
            if (item.from(day) >= until) {
                place(group);
                group.clear();
            }
            group.add(item);
            until = Math.max(until, end(item));
        }
        place(group);
    }

    /** Which lane of how many, such as {@code 0/2}. */
    String of(Item item) {
        return places.getOrDefault(item, "0/1");
    }

    private void place(List<Item> group) {
        List<Integer> ends = new ArrayList<>();
        Map<Item, Integer> lanes = new HashMap<>();
        for (Item item : group) {
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > item.from(day)) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(0);
            }
            ends.set(lane, end(item));
            lanes.put(item, lane);
        }
        int all = Math.min(ends.size(), GridStyle.MOST_LANES);
        lanes.forEach((item, lane) -> places.put(item, Math.min(lane, all - 1) + "/" + all));
    }

    private int end(Item item) {
        return item.from(day) + item.quarters(day);
    }
}
