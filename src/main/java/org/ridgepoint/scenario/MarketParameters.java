package org.ridgepoint.scenario;

/**
 * Everything that defines a run except its seed. Immutable.
 *
 * @param calendar time
 * @param demand customers
 * @param firms labs and deployers
 * @param serving models and serving
 * @param hardware hardware
 * @param deployers prices, chips, platforms and taxes of deployers
 */
public record MarketParameters(
        Calendar calendar,
        DemandParameters demand,
        FirmParameters firms,
        ServingParameters serving,
        HardwareParameters hardware,
        DeployerParameters deployers) {}
