package dev.portcullis.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.hex.HexViewModel;
import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.Bytes;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.ObjectBinding;
import org.junit.jupiter.api.Test;

class FieldsModelTest {

  private final HexViewModel hex = new HexViewModel(Runnable::run, Runnable::run);
  private final FieldsModel fields =
      new FieldsModel(hex, new Messages(Language.ENGLISH), ZoneOffset.UTC);

  @Test
  void bytesThatAreFewerThanThoseBeforeHaveFieldsAtOnce() {
    hex.show(ByteSource.of(Bytes.of(new byte[20])));
    hex.caret().moveTo(14, false);
    ObjectBinding<List<FieldRow>> rows = fields.rows();
    List<List<FieldRow>> shown = new ArrayList<>();
    rows.subscribe(now -> shown.add(now));

    hex.show(ByteSource.of(Bytes.EMPTY));

    assertThat(shown).hasSizeGreaterThan(1).allMatch(Objects::nonNull);
    assertThat(shown.getLast()).extracting(FieldRow::big).containsOnly("");
  }
}
