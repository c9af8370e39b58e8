package dev.portcullis.core.codec;

import java.time.Instant;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

/**
 * What variables are written from at one send. Used by one thread at a time.
 *
 * @param sequence the number of this send, from 1
 * @param now the moment of this send
 * @param zone the zone in which a time pattern is written
 * @param random where random bytes come from
 */
public record VariableValues(long sequence, Instant now, ZoneId zone, RandomGenerator random) {}
