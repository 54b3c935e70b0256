package io.calendarsync.series;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/** What is drawn, by one seed. */
record Chance(SplittableRandom random) {

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    int from(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Some different ones of them, at least one, at most so many. */
    <T> List<T> some(List<T> all, int most) {
        List<T> some = new ArrayList<>();
        for (int count = from(1, most); count > 0; count--) {
            T one = of(all);
            if (!some.contains(one)) {
                some.add(one);
            }
        }
        return some;
    }

    /** The same in another order. */
    <T> List<T> shuffled(List<T> all) {
        List<T> left = new ArrayList<>(all);
        List<T> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(random.nextInt(left.size())));
        }
        return shuffled;
    }

    /** Some different numbers as lists in rules have them. */
    String numbers(int most, IntSupplier number) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int count = from(1, most); count > 0; count--) {
            numbers.add(number.getAsInt());
        }
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
