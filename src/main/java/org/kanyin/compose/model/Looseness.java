package org.kanyin.compose.model;

import java.util.OptionalLong;

/**
 * How many lines a part of a paragraph takes, and whether it could take one line fewer or more
 * within the limits of its setting.
 *
 * @param lines as it is composed
 * @param fewer how much more visible the adjustments of one line fewer are, in the measure of the
 *     setting's costs (rule 14); negative where they are less visible; empty where there is no way
 * @param more the same for one line more
 */
public record Looseness(int lines, OptionalLong fewer, OptionalLong more) {}
