package dev.portcullis.core.send;

import dev.portcullis.core.codec.Composition;
import java.util.function.Supplier;

/**
 * A payload of a sequence and what comes between it and the next.
 *
 * @param payload writes its bytes when its turn has come; called on the sequence's thread
 * @param until what is waited for behind it
 */
public record SequenceStep(Supplier<Composition> payload, StepWait until) {}
