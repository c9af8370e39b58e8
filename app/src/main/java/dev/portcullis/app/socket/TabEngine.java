package dev.portcullis.app.socket;

import dev.portcullis.app.device.DeviceRack;
import dev.portcullis.app.quota.QuotaBook;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.socket.SocketEngine;

/**
 * What tabs share of the engine. Immutable; who may call the parts says each of them.
 *
 * @param engine makes sockets
 * @param capture where their events are
 * @param calls makes the calls into the engine
 * @param quotas the ledgers
 * @param devices the simulated devices
 */
public record TabEngine(
    SocketEngine engine,
    Capture capture,
    SocketCalls calls,
    QuotaBook quotas,
    DeviceRack devices) {}
