package io.calendarsync.testkit.internal.google.console.page;

/** Where events stand on a day: as rules, since the page allows no styles of single elements. */
final class GridStyle {
    static final int QUARTERS = 24 * 4;
    static final int MOST_LANES = 6;
    static final String TEXT = text();

    private GridStyle() {}

    private static String text() {
        StringBuilder rules = new StringBuilder("@media (min-width: 48rem) {\n");
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            rules.append("[data-from=\"%d\"]{top:calc(%d*var(--quarter))}\n".formatted(quarter, quarter));
            rules.append("[data-quarters=\"%d\"]{height:calc(%d*var(--quarter) - 2px)}\n"
                    .formatted(quarter + 1, quarter + 1));
        }
        for (int lanes = 1; lanes <= MOST_LANES; lanes++) {
            for (int lane = 0; lane < lanes; lane++) {
                rules.append("[data-lane=\"%d/%d\"]{left:%d%%;width:calc(%d%% - 3px)}\n"
                        .formatted(lane, lanes, 100 * lane / lanes, 100 / lanes));
            }
        }
        return rules.append("}\n").toString();
    }
}
