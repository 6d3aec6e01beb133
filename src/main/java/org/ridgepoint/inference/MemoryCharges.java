package org.ridgepoint.inference;

/**
 * Which terms of memory make serving cheaper with scale (model specification, section 10). All of them, unless a cause of
 * concentration is switched off to see what it does. A switch acts on scale only: what a copy costs at its largest batch and
 * what a plan can do at all stay the same.
 *
 * @param weightReads false: a step pays for the weights that it reads as if its batch were the largest, B_max
 * @param weightResidency false: a copy does not pay for the memory that its weights fill while it is not busy
 * @param kvResidency false: nor for the memory that KV caches fill
 */
public record MemoryCharges(boolean weightReads, boolean weightResidency, boolean kvResidency) {
    /** As the world is. */
    public static final MemoryCharges ALL = new MemoryCharges(true, true, true);
}
