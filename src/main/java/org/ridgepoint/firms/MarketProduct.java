package org.ridgepoint.firms;

import org.ridgepoint.firms.fleet.Chip;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.inference.ServingHardware;

/**
 * Hardware on sale.
 *
 * @param id the same as long as nothing about the product changes, so that costs can be kept
 * @param family technology family
 * @param hardware what it can do and costs
 * @param chip what it takes to own one
 */
public record MarketProduct(String id, TechnologyFamily family, ServingHardware hardware, Chip chip) {}
