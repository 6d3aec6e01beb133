package org.ridgepoint.firms;

/**
 * A model tier in a number format: what a deployer can offer.
 *
 * @param tier index into the ladder of tiers
 * @param format index into the menu of quantizations
 */
public record Variant(int tier, int format) {}
