package dev.portcullis.core.workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The targets, payloads, sequences and scripts a person keeps. Immutable: each operation answers
 * with another library, so that undo is the library before. An id nobody has changes nothing.
 *
 * <p>Ids are unique over the whole library, a key calls one payload at most, and the first group
 * has no name and always exists; whatever a file says is brought into that shape.
 *
 * @param targets from top to bottom
 * @param groups the payloads, the unnamed group first
 * @param sequences payloads that are sent in order, from top to bottom
 * @param scripts the paths of script files, from top to bottom
 */
public record Library(
    List<SavedTarget> targets,
    List<PayloadGroup> groups,
    List<SavedSequence> sequences,
    List<String> scripts) {

  /** The id of the unnamed group. */
  public static final String UNGROUPED = "ungrouped";

  /** The most of each kind that is kept: far more than a person can look through. */
  public static final int MOST = 10_000;

  /** Brings what a file says into shape. */
  public Library {
    Set<String> ids = new HashSet<>();
    targets =
        targets.stream()
            .limit(MOST)
            .map(target -> ids.add(target.id()) ? target : target.withId(freeId(ids, target.id())))
            .toList();
    groups = shaped(groups, ids);
    sequences =
        sequences.stream()
            .limit(MOST)
            .map(one -> ids.add(one.id()) ? one : one.withId(freeId(ids, one.id())))
            .toList();
    scripts = scripts.stream().distinct().limit(MOST).toList();
  }

  /** Nothing is kept. */
  public static Library empty() {
    return new Library(List.of(), List.of(), List.of(), List.of());
  }

  /** How many targets, payloads, sequences and scripts are kept. */
  public int size() {
    return targets.size() + payloads().size() + sequences.size() + scripts.size();
  }

  /** Every payload, group after group. */
  public List<SavedPayload> payloads() {
    return groups.stream().flatMap(group -> group.payloads().stream()).toList();
  }

  /** The target with this id. */
  public Optional<SavedTarget> target(String id) {
    return targets.stream().filter(target -> target.id().equals(id)).findFirst();
  }

  /** The sequence with this id. */
  public Optional<SavedSequence> sequence(String id) {
    return sequences.stream().filter(sequence -> sequence.id().equals(id)).findFirst();
  }

  /** The payload with this id. */
  public Optional<SavedPayload> payload(String id) {
    return all().filter(payload -> payload.id().equals(id)).findFirst();
  }

  /** The payload a key calls. */
  public Optional<SavedPayload> payloadOfKey(int key) {
    return key == SavedPayload.NO_KEY
        ? Optional.empty()
        : all().filter(payload -> payload.key() == key).findFirst();
  }

  /** The group with this id. */
  public Optional<PayloadGroup> group(String id) {
    return groups.stream().filter(group -> group.id().equals(id)).findFirst();
  }

  /** The group a payload is in. */
  public Optional<PayloadGroup> groupOf(String payloadId) {
    return groups.stream()
        .filter(group -> group.payloads().stream().anyMatch(p -> p.id().equals(payloadId)))
        .findFirst();
  }

  /** One more target, at the end. */
  public Library with(SavedTarget target) {
    return withTargets(append(targets, target));
  }

  /** A target in the place of the one with its id. */
  public Library replace(SavedTarget target) {
    return withTargets(
        targets.stream().map(old -> old.id().equals(target.id()) ? target : old).toList());
  }

  /** One target less. */
  public Library withoutTarget(String id) {
    return withTargets(targets.stream().filter(target -> !target.id().equals(id)).toList());
  }

  /** A target at another place, counted without it. */
  public Library moveTarget(String id, int index) {
    return target(id)
        .map(t -> withTargets(insert(withoutTarget(id).targets(), index, t)))
        .orElse(this);
  }

  /** One more payload, at the end of a group; a group nobody has is the unnamed one. */
  public Library with(SavedPayload payload, String groupId) {
    String into = group(groupId).map(PayloadGroup::id).orElse(UNGROUPED);
    return freeingKeyOf(payload).inGroup(into, payloads -> append(payloads, payload));
  }

  /** A payload in the place of the one with its id. */
  public Library replace(SavedPayload payload) {
    return freeingKeyOf(payload)
        .inEveryGroup(
            payloads ->
                payloads.stream()
                    .map(old -> old.id().equals(payload.id()) ? payload : old)
                    .toList());
  }

  /** One payload less. */
  public Library withoutPayload(String id) {
    return inEveryGroup(
        payloads -> payloads.stream().filter(payload -> !payload.id().equals(id)).toList());
  }

  /** A payload at another place of the same or another group, counted without it. */
  public Library movePayload(String id, String groupId, int index) {
    Optional<SavedPayload> payload = payload(id);
    if (payload.isEmpty() || group(groupId).isEmpty()) {
      return this;
    }
    return withoutPayload(id).inGroup(groupId, payloads -> insert(payloads, index, payload.get()));
  }

  /** One more group, empty, at the end. */
  public Library withGroup(String id, String name) {
    return withGroups(append(groups, new PayloadGroup(id, name, List.of())));
  }

  /** A whole group, at the end. */
  public Library with(PayloadGroup group) {
    return withGroups(append(groups, group));
  }

  /** A group under another name; the unnamed one stays unnamed. */
  public Library renameGroup(String id, String name) {
    return withGroups(
        groups.stream()
            .map(g -> g.id().equals(id) && !id.equals(UNGROUPED) ? g.withName(name) : g)
            .toList());
  }

  /** One group less, with what is in it; the unnamed one stays. */
  public Library withoutGroup(String id) {
    return withGroups(
        groups.stream().filter(g -> !g.id().equals(id) || id.equals(UNGROUPED)).toList());
  }

  /** A group at another place, counted without it; the unnamed one stays first. */
  public Library moveGroup(String id, int index) {
    Optional<PayloadGroup> group = group(id);
    if (group.isEmpty() || id.equals(UNGROUPED)) {
      return this;
    }
    return withGroups(insert(withoutGroup(id).groups(), Math.max(1, index), group.get()));
  }

  /** One more sequence, at the end. */
  public Library with(SavedSequence sequence) {
    return withSequences(append(sequences, sequence));
  }

  /** A sequence in the place of the one with its id. */
  public Library replace(SavedSequence sequence) {
    return withSequences(
        sequences.stream().map(old -> old.id().equals(sequence.id()) ? sequence : old).toList());
  }

  /** One sequence less. */
  public Library withoutSequence(String id) {
    return withSequences(sequences.stream().filter(one -> !one.id().equals(id)).toList());
  }

  /** A sequence at another place, counted without it. */
  public Library moveSequence(String id, int index) {
    return sequence(id)
        .map(one -> withSequences(insert(withoutSequence(id).sequences(), index, one)))
        .orElse(this);
  }

  /** One more script file, unless it is listed. */
  public Library withScript(String path) {
    return withScripts(append(scripts, path));
  }

  /** One script file less in the list; the file stays. */
  public Library withoutScript(String path) {
    return withScripts(scripts.stream().filter(s -> !s.equals(path)).toList());
  }

  /** A script file at another place of the list, counted without it. */
  public Library moveScript(String path, int index) {
    return scripts.contains(path)
        ? withScripts(insert(withoutScript(path).scripts(), index, path))
        : this;
  }

  /**
   * Everything of another library after what is here. What has an id that is taken gets another;
   * keys that are taken stay where they are; groups of the same name become one.
   */
  public Library plus(Library other) {
    Library all = withTargets(concat(targets, other.targets()));
    for (PayloadGroup group : other.groups()) {
      Optional<PayloadGroup> here =
          all.groups().stream().filter(g -> g.name().equals(group.name())).findFirst();
      all =
          here.isPresent()
              ? all.inGroup(here.get().id(), old -> concat(old, group.payloads()))
              : all.with(group);
    }
    return new Library(
        all.targets(),
        all.groups(),
        concat(sequences, other.sequences()),
        concat(scripts, other.scripts()));
  }

  /**
   * What of another library is not here yet. A thing is here that says the same at the same place,
   * whatever its id and its key are: a file that is read a second time brings nothing new.
   */
  public Library lacking(Library other) {
    Set<SavedTarget> known = new HashSet<>();
    targets.forEach(target -> known.add(target.withId("")));
    Set<SavedSequence> sent = new HashSet<>();
    sequences.forEach(sequence -> sent.add(sequence.withId("")));
    List<PayloadGroup> lacked =
        other.groups().stream()
            .map(
                group -> {
                  Set<SavedPayload> here = contents(group.name());
                  return group.withPayloads(
                      group.payloads().stream()
                          .filter(payload -> !here.contains(content(payload)))
                          .toList());
                })
            .toList();
    return new Library(
        other.targets().stream().filter(target -> !known.contains(target.withId(""))).toList(),
        lacked,
        other.sequences().stream().filter(one -> !sent.contains(one.withId(""))).toList(),
        other.scripts().stream().filter(script -> !scripts.contains(script)).toList());
  }

  /** What the payloads of a group say. */
  private Set<SavedPayload> contents(String groupName) {
    Set<SavedPayload> contents = new HashSet<>();
    groups.stream()
        .filter(group -> group.name().equals(groupName))
        .forEach(group -> group.payloads().forEach(payload -> contents.add(content(payload))));
    return contents;
  }

  private static SavedPayload content(SavedPayload payload) {
    return payload.withId("").withKey(SavedPayload.NO_KEY);
  }

  /** The same, with a payload's key taken from any other that has it. */
  private Library freeingKeyOf(SavedPayload owner) {
    if (owner.key() == SavedPayload.NO_KEY) {
      return this;
    }
    return inEveryGroup(
        payloads ->
            payloads.stream()
                .map(
                    p ->
                        p.key() == owner.key() && !p.id().equals(owner.id())
                            ? p.withKey(SavedPayload.NO_KEY)
                            : p)
                .toList());
  }

  private Stream<SavedPayload> all() {
    return groups.stream().flatMap(group -> group.payloads().stream());
  }

  private Library withTargets(List<SavedTarget> other) {
    return new Library(other, groups, sequences, scripts);
  }

  private Library withGroups(List<PayloadGroup> other) {
    return new Library(targets, other, sequences, scripts);
  }

  private Library withSequences(List<SavedSequence> other) {
    return new Library(targets, groups, other, scripts);
  }

  private Library withScripts(List<String> other) {
    return new Library(targets, groups, sequences, other);
  }

  private Library inGroup(String id, UnaryOperator<List<SavedPayload>> change) {
    return withGroups(
        groups.stream()
            .map(g -> g.id().equals(id) ? g.withPayloads(change.apply(g.payloads())) : g)
            .toList());
  }

  private Library inEveryGroup(UnaryOperator<List<SavedPayload>> change) {
    return withGroups(
        groups.stream().map(g -> g.withPayloads(change.apply(g.payloads()))).toList());
  }

  private static List<PayloadGroup> shaped(List<PayloadGroup> groups, Set<String> ids) {
    Set<Integer> keys = new HashSet<>();
    List<SavedPayload> unnamed = new ArrayList<>();
    List<PayloadGroup> named = new ArrayList<>();
    int room = MOST;
    ids.add(UNGROUPED);
    for (PayloadGroup group : groups.subList(0, Math.min(groups.size(), MOST))) {
      List<SavedPayload> own = new ArrayList<>();
      for (SavedPayload payload : group.payloads()) {
        if (room-- <= 0) {
          break;
        }
        SavedPayload told =
            ids.add(payload.id()) ? payload : payload.withId(freeId(ids, payload.id()));
        own.add(
            told.key() == SavedPayload.NO_KEY || keys.add(told.key())
                ? told
                : told.withKey(SavedPayload.NO_KEY));
      }
      if (group.id().equals(UNGROUPED) || group.name().isEmpty()) {
        unnamed.addAll(own);
      } else {
        String id = ids.add(group.id()) ? group.id() : freeId(ids, group.id());
        named.add(new PayloadGroup(id, group.name(), own));
      }
    }
    named.addFirst(new PayloadGroup(UNGROUPED, "", unnamed));
    return List.copyOf(named);
  }

  private static String freeId(Set<String> taken, String wanted) {
    // From the count of those taken: a file full of one id must not be looked through again each
    // time.
    for (int n = taken.size(); ; n++) {
      String candidate = wanted + "-" + n;
      if (taken.add(candidate)) {
        return candidate;
      }
    }
  }

  private static <T> List<T> append(List<T> list, T one) {
    return insert(list, list.size(), one);
  }

  private static <T> List<T> concat(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static <T> List<T> insert(List<T> list, int index, T one) {
    List<T> copy = new ArrayList<>(list);
    copy.add(Math.clamp(index, 0, copy.size()), one);
    return copy;
  }
}
