package dev.portcullis.app.compose;

import dev.portcullis.core.codec.Checksum;
import dev.portcullis.core.codec.Endian;
import dev.portcullis.core.codec.InsertedLength;
import dev.portcullis.core.codec.LineEnding;
import dev.portcullis.core.codec.PayloadNotation;
import dev.portcullis.core.codec.PayloadRecipe;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.workspace.ComposerDraft;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names the composer's choices have in the workspace file. A name nobody knows, as from a later
 * version, is read as the first choice. Stateless.
 */
final class DraftNames {

  /** Stands behind a checksum whose byte order is not the usual one. */
  private static final String OTHER_ORDER = " reversed";

  /** Offset, size, order, what is counted, adjustment. */
  private static final Pattern LENGTH_PARTS =
      Pattern.compile("(\\d{1,9}) ([12348]) (big|little) ([a-z]{1,20}) (-?\\d{1,9})");

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
        recipe.escapes(),
        recipe.variables(),
        recipe.length().map(DraftNames::length).orElse(ComposerDraft.NONE));
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
        draft.variables(),
        length(draft.length()),
        checksum,
        reversed ? other(checksum.usualOrder()) : checksum.usualOrder(),
        Arrays.stream(LineEnding.values())
            .filter(ending -> name(ending).equals(draft.lineEnding()))
            .findFirst()
            .orElse(LineEnding.NONE));
  }

  private static String length(InsertedLength field) {
    return "%d %d %s %s %d"
        .formatted(
            field.offset(),
            field.size(),
            name(field.order()),
            name(field.counts()),
            field.adjustment());
  }

  private static Optional<InsertedLength> length(String text) {
    Matcher parts = LENGTH_PARTS.matcher(text);
    return parts.matches()
        ? Optional.of(
            new InsertedLength(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                parts.group(3).equals(name(Endian.LITTLE)) ? Endian.LITTLE : Endian.BIG,
                Arrays.stream(InsertedLength.Counts.values())
                    .filter(counts -> name(counts).equals(parts.group(4)))
                    .findFirst()
                    .orElse(InsertedLength.Counts.BEHIND),
                Integer.parseInt(parts.group(5))))
        : Optional.empty();
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
