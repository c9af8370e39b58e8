package dev.portcullis.app.compose;

import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.send.Outlet;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What a composer uses of the rest of the program.
 *
 * @param values what variables are written from
 * @param send takes the bytes of one send
 * @param outlet the connection of this moment, for what is sent over time
 * @param clock when the screen looks
 * @param reading may wait for the disk
 * @param random spreads repeated sends; safe for use by several threads
 * @param history what was sent
 * @param opening asks for a file
 * @param target where this tab sends, for its history
 */
public record ComposerTools(
    SendValues values,
    Consumer<Bytes> send,
    Supplier<Optional<Outlet>> outlet,
    PulseClock clock,
    Executor reading,
    RandomGenerator random,
    HistoryBook history,
    FileDialog opening,
    Supplier<String> target) {}
