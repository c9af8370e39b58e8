package dev.portcullis.core.workspace;

import java.util.ArrayList;
import java.util.List;

/**
 * What was sent, newest first, each payload once a target. Immutable and bounded: the oldest gives
 * way.
 *
 * @param version the file's format, {@link #VERSION}
 * @param sent newest first
 */
public record SendHistory(int version, List<SentPayload> sent) {

  /** The format this program writes and reads. */
  public static final int VERSION = 1;

  /** Payloads that are kept for one target. */
  public static final int MOST_A_TARGET = 200;

  /** Payloads that are kept for all targets. */
  public static final int MOST = 2000;

  /** Characters that are kept of all payloads together. */
  public static final int MOST_CHARACTERS = 4 * 1024 * 1024;

  /** The longest payload that is remembered, in characters; a longer one is a file's business. */
  public static final int LONGEST = 64 * 1024;

  /** Copies the list. */
  public SendHistory {
    sent = List.copyOf(sent);
  }

  /** Nothing was sent. */
  public static SendHistory empty() {
    return new SendHistory(VERSION, List.of());
  }

  /** What was sent to a target, newest first. */
  public List<SentPayload> to(String target) {
    return sent.stream().filter(payload -> payload.target().equals(target)).toList();
  }

  /** The history with one more; the same payload is moved to the front and counted. */
  public SendHistory with(SentPayload now) {
    if (now.draft().text().length() > LONGEST) {
      return this;
    }
    List<SentPayload> kept = new ArrayList<>(Math.min(MOST, sent.size() + 1));
    SentPayload first = sent.stream().filter(now::isSame).findFirst().map(now::after).orElse(now);
    kept.add(first);
    int toTarget = 1;
    long characters = first.draft().text().length();
    for (SentPayload payload : sent) {
      boolean sameTarget = payload.target().equals(now.target());
      characters += payload.draft().text().length();
      if (kept.size() == MOST || characters > MOST_CHARACTERS) {
        break;
      }
      if (!payload.isSame(now) && (!sameTarget || toTarget < MOST_A_TARGET)) {
        kept.add(payload);
        toTarget += sameTarget ? 1 : 0;
      }
    }
    return new SendHistory(VERSION, kept);
  }
}
