package org.ridgepoint.simulation;

import java.nio.charset.StandardCharsets;

/** The two public, fixed hash functions behind the random streams. Integer arithmetic only. */
final class SplitMix {
    /** The odd number closest to 2^64 over the golden ratio: the step of Steele, Lea and Flood's SplitMix generator. */
    static final long GAMMA = 0x9e3779b97f4a7c15L;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private SplitMix() {}

    /** The finalizer of SplitMix64 (variant 13 of Stafford): one to one; every bit moves half of the others. */
    static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Adds a part to a key. The order of the parts matters. */
    static long extend(long key, long part) {
        return mix(key + GAMMA * part + GAMMA);
    }

    /** FNV-1a, 64 bits, of the UTF-8 bytes (Fowler, Noll and Vo). */
    static long fnv1a(String text) {
        long hash = FNV_OFFSET;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * FNV_PRIME;
        }
        return hash;
    }
}
