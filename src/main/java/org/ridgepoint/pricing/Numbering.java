package org.ridgepoint.pricing;

import java.util.Arrays;

/** Arbitrary ids replaced by numbers from 0. */
final class Numbering {
    private Numbering() {}

    /** Numbers ids from 0 in the order of their first appearance. */
    static int[] byFirstAppearance(int[] ids) {
        long[] sorted = new long[ids.length];
        for (int j = 0; j < ids.length; j++) {
            sorted[j] = (long) ids[j] << Integer.SIZE | j;
        }
        Arrays.sort(sorted);
        int[] first = new int[ids.length];
        for (int i = 0; i < sorted.length; i++) {
            boolean repeats = i > 0 && sorted[i] >> Integer.SIZE == sorted[i - 1] >> Integer.SIZE;
            first[(int) sorted[i]] = repeats ? first[(int) sorted[i - 1]] : (int) sorted[i];
        }
        int next = 0;
        for (int j = 0; j < ids.length; j++) {
            first[j] = first[j] == j ? next++ : first[first[j]];
        }
        return first;
    }

    /** How many numbers are in use. */
    static int count(int[] numbers) {
        int most = -1;
        for (int number : numbers) {
            most = Math.max(most, number);
        }
        return most + 1;
    }

    /** Where the members of each number start in {@link #members}; one entry more than there are numbers. */
    static int[] starts(int[] numbers, int count) {
        int[] start = new int[count + 1];
        for (int number : numbers) {
            start[number + 1]++;
        }
        for (int i = 0; i < count; i++) {
            start[i + 1] += start[i];
        }
        return start;
    }

    /** Positions in order of their number, then of position. */
    static int[] members(int[] numbers, int[] starts) {
        int[] next = starts.clone();
        int[] result = new int[numbers.length];
        for (int j = 0; j < numbers.length; j++) {
            result[next[numbers[j]]++] = j;
        }
        return result;
    }
}
