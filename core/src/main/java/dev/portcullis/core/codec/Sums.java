package dev.portcullis.core.codec;

/** The checksums that are no table-driven CRC. Each instance is for one thread. */
final class Sums {

  private Sums() {}

  static final class Nothing implements Checksum.Calculation {
    @Override
    public void update(byte[] bytes, int offset, int length) {}

    @Override
    public long value() {
      return 0;
    }
  }

  static final class Sum implements Checksum.Calculation {
    private int sum;

    @Override
    public void update(byte[] bytes, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        sum += bytes[i];
      }
    }

    @Override
    public long value() {
      return sum & 0xFF;
    }
  }

  static final class NegatedSum implements Checksum.Calculation {
    private final Sum sum = new Sum();

    @Override
    public void update(byte[] bytes, int offset, int length) {
      sum.update(bytes, offset, length);
    }

    @Override
    public long value() {
      return -sum.value() & 0xFF;
    }
  }

  static final class Xor implements Checksum.Calculation {
    private int folded;

    @Override
    public void update(byte[] bytes, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        folded ^= bytes[i];
      }
    }

    @Override
    public long value() {
      return folded & 0xFF;
    }
  }

  /** Those the run time has. */
  static final class Zip implements Checksum.Calculation {
    private final java.util.zip.Checksum checksum;

    Zip(java.util.zip.Checksum checksum) {
      this.checksum = checksum;
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
      checksum.update(bytes, offset, length);
    }

    @Override
    public long value() {
      return checksum.getValue();
    }
  }
}
