package dev.portcullis.core.socket;

/**
 * What a socket has moved so far.
 *
 * @param bytesWritten bytes the kernel took
 * @param bytesRead bytes received
 * @param bytesQueued bytes accepted by {@code write} that the kernel has not taken yet
 * @param queueCapacity how many bytes may be queued: {@code write} refuses what would go beyond,
 *     but always takes a write while nothing is queued, whatever its size
 */
public record SocketCounters(
    long bytesWritten, long bytesRead, long bytesQueued, long queueCapacity) {}
