package io.calendarsync.simulation;

/**
 * How many histories to run.
 *
 * @param steps how many acts each has
 * @param seed of the first; the others follow it
 */
record CampaignPlan(int histories, int steps, long seed, int threads) {}
