package dev.portcullis.core.capture;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The newest blocks of payload, in mapped memory that the kernel keeps when the program is killed.
 * Block n lies in slot n modulo the number of slots. One thread at a time fills blocks; any thread
 * reads.
 *
 * <p>The file begins with a page that says what each slot holds:
 *
 * <pre>
 *   0 events not captured since the last one that was   8 their payload
 *  64 for each slot, eight bytes: the number of its block + 1, 0 for none
 * </pre>
 */
final class Staging {
  /** Bytes before the first slot. */
  static final int HEADER_BYTES = 4096;

  private static final int MISSED_EVENTS = 0;
  private static final int MISSED_BYTES = 8;
  private static final int SLOTS = 64;
  private static final VarHandle LONG =
      ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN).varHandle();

  private final MemorySegment header;
  private final AtomicReferenceArray<MemorySegment> slots;

  Staging(MemorySegment header, int slots) {
    this.header = header;
    this.slots = new AtomicReferenceArray<>(slots);
  }

  /** Where in the file a slot begins. */
  static long slotPosition(int slot, int blockBytes) {
    return HEADER_BYTES + (long) slot * blockBytes;
  }

  /** The slot a block goes to. */
  int slotOf(long block) {
    return (int) (block % slots.length());
  }

  /** Whether a slot has its memory. */
  boolean hasMemory(int slot) {
    return slots.get(slot) != null;
  }

  /** Gives a slot its memory. */
  void giveMemory(int slot, MemorySegment memory) {
    slots.set(slot, memory);
  }

  /** Makes a block the one its slot holds; what the slot held before is gone. */
  void begin(long block) {
    LONG.setVolatile(header, slotHeader(block), block + 1);
    // Bytes of the new block must not be seen by a reader who still finds the old number.
    VarHandle.fullFence();
  }

  /** The memory of a block that has begun, to be filled or written out. */
  ByteBuffer memory(long block) {
    return slots.get(slotOf(block)).asByteBuffer();
  }

  /**
   * Copies bytes of a block if it is here.
   *
   * @return whether the block was here all the while; otherwise what was copied means nothing
   */
  boolean read(long block, int position, byte[] target, int offset, int length) {
    MemorySegment memory = slots.get(slotOf(block));
    if (memory == null || !holds(block)) {
      return false;
    }
    MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, position, target, offset, length);
    VarHandle.loadLoadFence();
    return holds(block);
  }

  /** Whether a block is here, with its memory. */
  boolean has(long block) {
    return slots.get(slotOf(block)) != null && holds(block);
  }

  /** Notes what is not captured, where a later opening finds it. */
  void noteMissed(long events, long bytes) {
    LONG.setVolatile(header, (long) MISSED_EVENTS, events);
    LONG.setVolatile(header, (long) MISSED_BYTES, bytes);
  }

  /** Events noted as not captured. */
  long missedEvents() {
    return (long) LONG.getVolatile(header, (long) MISSED_EVENTS);
  }

  /** Payload noted as not captured. */
  long missedBytes() {
    return (long) LONG.getVolatile(header, (long) MISSED_BYTES);
  }

  private boolean holds(long block) {
    return (long) LONG.getVolatile(header, slotHeader(block)) == block + 1;
  }

  private long slotHeader(long block) {
    return SLOTS + 8L * slotOf(block);
  }
}
