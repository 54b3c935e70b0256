package io.calendarsync.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of a template. */
final class TemplateReader {
    private static final String NAME = "([a-zA-Z][a-zA-Z0-9_.-]{0,59})";
    private static final String MARKS = String.join(
            "|", "(?<escape>\\{\\{|}}|\\[##)", "(?<slot>\\{" + NAME + "}|\\[#" + NAME + "])", "(?<wrong>[{}]|\\[#)");
    private static final Pattern IN_TAG = Pattern.compile(MARKS + "|(?s:.)");
    private static final Pattern TOKEN = Pattern.compile(String.join(
            "|",
            "(?<tag></?[a-zA-Z][^<>]*>)",
            MARKS,
            "(?<open>[(\\[])",
            "(?<close>[)\\]])",
            "(?<word>[\\p{L}\\p{N}\\p{M}\\p{So}\\p{Cf}]+)",
            "(?<gap>&#?[a-zA-Z0-9]{1,10};|(?s:.))"));
    private static final Set<String> BREAKS = Set.of("br", "hr");

    private final Optional<Set<String>> known;
    private final Set<String> names = new TreeSet<>();

    TemplateReader(Optional<Set<String>> known) {
        this.known = known;
    }

    /** The names of all placeholders that were read. */
    Set<String> names() {
        return names;
    }

    List<Piece> line(String text) {
        LineBuilder line = new LineBuilder();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String found = token.group();
            if (token.group("tag") != null) {
                tag(line, found);
            } else if (token.group("escape") != null) {
                line.add(Piece.Gap.of(literal(found)));
            } else if (token.group("slot") != null) {
                line.add(new Piece.Slot(name(found), false));
            } else if (token.group("wrong") != null) {
                throw wrong(found);
            } else if (token.group("open") != null) {
                line.open(found, found, Piece.Gap.of(found));
            } else if (token.group("close") != null) {
                line.close(found.equals(")") ? "(" : "[", found, Piece.Gap.of(found));
            } else {
                line.add(token.group("word") != null ? new Piece.Word(found) : Piece.Gap.of(found));
            }
        }
        return line.pieces();
    }

    private void tag(LineBuilder line, String tag) {
        List<Piece> parts = inTag(tag);
        String element = tag.replaceAll("(?s)</?([a-zA-Z0-9]+).*", "$1").toLowerCase(Locale.ROOT);
        if (parts.size() > 1) {
            parts.forEach(line::add);
        } else if (BREAKS.contains(element)) {
            line.add(new Piece.Gap(tag, tag));
        } else if (tag.startsWith("</")) {
            line.close("<" + element, tag, parts.get(0));
        } else {
            line.open("<" + element, tag, parts.get(0));
        }
    }

    private List<Piece> inTag(String tag) {
        List<Piece> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher mark = IN_TAG.matcher(tag);
        while (mark.find()) {
            String found = mark.group();
            if (mark.group("slot") != null) {
                requireQuotes(tag, tag.substring(0, mark.start()));
                parts.add(new Piece.Word(text.toString()));
                parts.add(new Piece.Slot(name(found), true));
                text.setLength(0);
            } else if (mark.group("wrong") != null) {
                throw wrong(found);
            } else {
                text.append(mark.group("escape") != null ? literal(found) : found);
            }
        }
        parts.add(new Piece.Word(text.toString()));
        return parts;
    }

    // Outside of quotes a value could say more about the tag than was meant.
    private static void requireQuotes(String tag, String before) {
        String outside = before.replaceAll("\"[^\"]*\"|'[^']*'", "");
        if (!outside.contains("\"") && !outside.contains("'")) {
            throw new IllegalArgumentException("a placeholder in a tag needs quotes around it: " + tag);
        }
    }

    private String name(String slot) {
        String name =
                slot.startsWith("{") ? slot.substring(1, slot.length() - 1) : slot.substring(2, slot.length() - 1);
        known.ifPresent(all -> Names.requireKnown(all, name));
        names.add(name);
        return name;
    }

    private static IllegalArgumentException wrong(String found) {
        return new IllegalArgumentException("'" + found
                + "' belongs to no placeholder such as {customer}; written as {{, }} or [## it stands for itself");
    }

    private static String literal(String escape) {
        return escape.equals("[##") ? "[#" : escape.substring(1);
    }
}
