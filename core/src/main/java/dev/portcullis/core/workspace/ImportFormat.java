package dev.portcullis.core.workspace;

/** Whose file a library was read from. */
public enum ImportFormat {
  /** Our own: {@link LibraryFile}. */
  PORTCULLIS,
  /** Packet Sender's {@code packets.ini} and what it exports as ini. */
  PACKET_SENDER_INI,
  /** What Packet Sender exports as JSON. */
  PACKET_SENDER_JSON,
  /** SSCOM's {@code sscom51.ini}, usually in GBK. */
  SSCOM,
  /** llcom's quick-send lists ({@code .lclst}) and its settings. */
  LLCOM
}
