package dev.portcullis.app.compose;

import dev.portcullis.core.codec.Checksum;
import dev.portcullis.core.codec.Endian;
import dev.portcullis.core.codec.LineEnding;
import dev.portcullis.core.codec.PayloadNotation;
import dev.portcullis.core.codec.PayloadRecipe;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.workspace.ComposerDraft;
import java.util.Arrays;
import java.util.Locale;

/**
 * The names the composer's choices have in the workspace file. A name nobody knows, as from a later
 * version, is read as the first choice. Stateless.
 */
final class DraftNames {

  /** Stands behind a checksum whose byte order is not the usual one. */
  private static final String OTHER_ORDER = " reversed";

  private DraftNames() {}

  static ComposerDraft draft(PayloadRecipe recipe) {
    Checksum checksum = recipe.checksum();
    String suffix = recipe.order() == checksum.usualOrder() ? "" : OTHER_ORDER;
    return new ComposerDraft(
        name(recipe.notation()),
        recipe.source(),
        name(checksum) + suffix,
        name(recipe.lineEnding()),
        recipe.charset().label(),
        recipe.escapes());
  }

  static PayloadRecipe recipe(ComposerDraft draft) {
    boolean reversed = draft.checksum().endsWith(OTHER_ORDER);
    Checksum checksum =
        Checksum.of(draft.checksum().replace(OTHER_ORDER, "")).orElse(Checksum.NONE);
    return new PayloadRecipe(
        draft.mode().equals(name(PayloadNotation.TEXT))
            ? PayloadNotation.TEXT
            : PayloadNotation.HEX,
        draft.text(),
        TextCharset.of(draft.charset()).orElse(TextCharset.UTF_8),
        draft.escapes(),
        checksum,
        reversed ? other(checksum.usualOrder()) : checksum.usualOrder(),
        Arrays.stream(LineEnding.values())
            .filter(ending -> name(ending).equals(draft.lineEnding()))
            .findFirst()
            .orElse(LineEnding.NONE));
  }

  private static Endian other(Endian order) {
    return switch (order) {
      case BIG -> Endian.LITTLE;
      case LITTLE -> Endian.BIG;
    };
  }

  private static String name(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
