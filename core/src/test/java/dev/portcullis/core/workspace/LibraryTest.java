package dev.portcullis.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryTest {

  private final Library library =
      Library.empty()
          .with(target("a"))
          .with(target("b"))
          .with(target("c"))
          .with(payload("p", 1), Library.UNGROUPED)
          .withGroup("g", "Modbus")
          .with(payload("q", 2), "g")
          .with(payload("r", 0), "g");

  @Test
  void thereIsAlwaysAGroupWithoutAName() {
    assertThat(Library.empty().groups())
        .containsExactly(new PayloadGroup(Library.UNGROUPED, "", List.of()));
    assertThat(library.withoutGroup(Library.UNGROUPED)).isEqualTo(library);
    assertThat(library.renameGroup(Library.UNGROUPED, "x")).isEqualTo(library);
    assertThat(library.moveGroup(Library.UNGROUPED, 1)).isEqualTo(library);
    assertThat(library.moveGroup("g", 0).groups().getFirst().id()).isEqualTo(Library.UNGROUPED);
  }

  @Test
  void targetsMove() {
    assertThat(names(library.moveTarget("a", 2))).containsExactly("b", "c", "a");
    assertThat(names(library.moveTarget("c", 0))).containsExactly("c", "a", "b");
    assertThat(names(library.moveTarget("b", 99))).containsExactly("a", "c", "b");
    assertThat(library.moveTarget("nobody", 0)).isEqualTo(library);
  }

  @Test
  void payloadsMoveBetweenGroups() {
    Library moved = library.movePayload("p", "g", 1);
    assertThat(moved.payloads()).extracting(SavedPayload::id).containsExactly("q", "p", "r");
    assertThat(moved.groupOf("p")).map(PayloadGroup::id).contains("g");
    assertThat(library.movePayload("p", "nowhere", 0)).isEqualTo(library);
  }

  @Test
  void aKeyCallsOnePayload() {
    Library taken = library.replace(payload("r", 1));
    assertThat(taken.payloadOfKey(1)).map(SavedPayload::id).contains("r");
    assertThat(taken.payload("p")).map(SavedPayload::key).contains(SavedPayload.NO_KEY);
    assertThat(taken.payloadOfKey(SavedPayload.NO_KEY)).isEmpty();
    assertThat(payload("x", 12).key()).isEqualTo(SavedPayload.NO_KEY);
  }

  @Test
  void aGroupGoesWithWhatIsInIt() {
    assertThat(library.withoutGroup("g").payloads())
        .extracting(SavedPayload::id)
        .containsExactly("p");
  }

  @Test
  void anotherLibraryIsTakenInWithoutTakingAnythingAway() {
    Library both = library.plus(library);
    assertThat(both.targets()).hasSize(6).extracting(SavedTarget::id).doesNotHaveDuplicates();
    assertThat(both.payloads()).hasSize(6).extracting(SavedPayload::id).doesNotHaveDuplicates();
    assertThat(both.groups()).extracting(PayloadGroup::name).containsExactly("", "Modbus");
    assertThat(both.payloadOfKey(2)).map(SavedPayload::id).contains("q");
    assertThat(both.payloads().stream().filter(p -> p.key() == 2)).hasSize(1);
  }

  @Test
  void whatIsHereAlreadyIsNotLacked() {
    Library fuller = library.with(sequence("s")).withScript("a.js");
    assertThat(fuller.lacking(fuller).size()).isZero();
    assertThat(fuller.plus(fuller.lacking(fuller))).isEqualTo(fuller);
    Library otherIds =
        Library.empty()
            .with(target("t1").withName("other"))
            .with(payload("p", 4).withId("far"), Library.UNGROUPED)
            .with(payload("p", 0).withNote("noted").withId("farther"), Library.UNGROUPED)
            .with(sequence("s").withId("far-s"));
    Library lacked = fuller.lacking(otherIds);
    assertThat(lacked.targets()).extracting(SavedTarget::name).containsExactly("other");
    assertThat(lacked.payloads()).extracting(SavedPayload::note).containsExactly("noted");
    assertThat(lacked.sequences()).isEmpty();
  }

  @Test
  void aFileFullOfOneIdIsBroughtIntoShape() {
    Library shaped =
        new Library(
            Collections.nCopies(20_000, target("same")),
            List.of(
                new PayloadGroup("same", "same", Collections.nCopies(20_000, payload("same", 5)))),
            Collections.nCopies(20_000, sequence("same")),
            Collections.nCopies(20_000, "same"));
    assertThat(shaped.targets())
        .hasSize(Library.MOST)
        .extracting(SavedTarget::id)
        .doesNotHaveDuplicates();
    assertThat(shaped.payloads())
        .hasSize(Library.MOST)
        .extracting(SavedPayload::id)
        .doesNotHaveDuplicates();
    assertThat(shaped.sequences())
        .hasSize(Library.MOST)
        .extracting(SavedSequence::id)
        .doesNotHaveDuplicates();
    assertThat(shaped.scripts()).containsExactly("same");
    assertThat(shaped.payloads().stream().filter(p -> p.key() == 5)).hasSize(1);
  }

  private static List<String> names(Library library) {
    return library.targets().stream().map(SavedTarget::name).toList();
  }

  private static SavedTarget target(String id) {
    return new SavedTarget(id, id, "10.0.0.9", "502", "2", "", "", TabOptions.defaults());
  }

  @Test
  void sequencesAreKeptMovedAndTakenInWithTheRest() {
    Library kept = library.with(sequence("s")).with(sequence("t"));
    assertThat(kept.moveSequence("t", 0).sequences())
        .extracting(SavedSequence::id)
        .containsExactly("t", "s");
    assertThat(kept.withoutSequence("s").sequences())
        .extracting(SavedSequence::id)
        .containsExactly("t");
    assertThat(kept.replace(sequence("s").withName("other")).sequence("s"))
        .map(SavedSequence::name)
        .contains("other");
    assertThat(kept.moveSequence("nobody", 0)).isEqualTo(kept);
    assertThat(kept.plus(kept).sequences()).hasSize(4).doesNotHaveDuplicates();
    SequenceRow row = SequenceRow.of("row", ComposerDraft.empty());
    SavedSequence endless = new SavedSequence("e", "", "", -5, Collections.nCopies(2000, row));
    assertThat(endless.rounds()).isZero();
    assertThat(endless.rows()).hasSize(SavedSequence.MOST_ROWS);
    assertThat(row.withMillis(Long.MAX_VALUE).millis()).isEqualTo(SequenceRow.LONGEST);
  }

  private static SavedSequence sequence(String id) {
    return new SavedSequence(
        id, id, "", 3, List.of(SequenceRow.of("hello", ComposerDraft.empty()).withGoOn(true)));
  }

  private static SavedPayload payload(String id, int key) {
    return new SavedPayload(id, id, "", key, ComposerDraft.empty());
  }
}
