package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A pcapng file for Wireshark and its kin, in which each connection is a TCP stream that can be
 * followed: payload, order, addresses, ports and times are those of the capture; the packets around
 * them are made up, and the file's own comment says so.
 *
 * <p>A connection begins with its handshake, where it was made, even if that lies outside of what
 * is exported. Bytes that are no longer kept are packets cut short by the capture, so that sequence
 * numbers stay true and the reader says what is missing. What is no packet (a warning, a refusal by
 * the rules, a gap) is a journal entry at its place in the list of packets, and a comment on the
 * next packet of its connection.
 *
 * @param application the name and version the file gives for its maker
 */
public record PcapngExport(String application) implements ExportFormat {

  /** Under the program's name. */
  public PcapngExport() {
    this("Portcullis");
  }

  @Override
  public String extension() {
    return "pcapng";
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public EventSink open(Capture capture, OutputStream target) throws IOException {
    PcapngWriter writer = new PcapngWriter(target);
    writer.begin(application);
    return new PcapngSink(capture, writer);
  }
}
