package org.ridgepoint.pricing;

/** Arbitrary ids replaced by numbers from 0. */
final class Numbering {
    // an odd multiplier that spreads ids in a row: 2^32 over the golden ratio
    private static final int MIX = 0x9E3779B9;

    private Numbering() {}

    /** Numbers ids from 0 in the order of their first appearance. */
    static int[] byFirstAppearance(int[] ids) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * ids.length + 1);
        int[] first = new int[1 << bits]; // hash table of first positions, from 1
        int[] number = new int[ids.length];
        int next = 0;
        for (int j = 0; j < ids.length; j++) {
            int slot = ids[j] * MIX >>> Integer.SIZE - bits;
            while (first[slot] > 0 && ids[first[slot] - 1] != ids[j]) {
                slot = slot + 1 & first.length - 1;
            }
            boolean repeats = first[slot] > 0;
            number[j] = repeats ? number[first[slot] - 1] : next++;
            first[slot] = repeats ? first[slot] : j + 1;
        }
        return number;
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
