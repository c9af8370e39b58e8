package dev.portcullis.core.policy;

import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.base.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The shipped profiles and a user's own, which are JSON files in a directory; callable from any
 * thread but a screen's. Nothing is remembered: each call reads the files as they are.
 */
public final class ProfileStore {

  /** The profile used where none is chosen on the command line. */
  public static final String DEFAULT = "mini-program";

  private static final List<String> SHIPPED =
      List.of("mini-program", "phone", "desk", "unrestricted");
  private static final String SUFFIX = ".json";
  private static final long LONGEST_FILE = 1 << 20;

  private final Path directory;

  /**
   * A store.
   *
   * @param userDirectory where the user's profiles are; it need not exist
   */
  public ProfileStore(Path userDirectory) {
    this.directory = userDirectory;
  }

  /**
   * What was found.
   *
   * @param profiles the shipped ones, then the user's in the order of their names
   * @param problems one for each file that is no profile; it hides no other
   */
  public record Catalogue(List<PolicyProfile> profiles, List<ProfileException> problems) {
    /** Copies the lists. */
    public Catalogue {
      profiles = List.copyOf(profiles);
      problems = List.copyOf(problems);
    }
  }

  /** The names of the shipped profiles, the strictest promise first. */
  public static List<String> shippedNames() {
    return SHIPPED;
  }

  /** All profiles, and what is wrong with files that are none. */
  public Catalogue load() {
    List<PolicyProfile> profiles = new ArrayList<>();
    List<ProfileException> problems = new ArrayList<>();
    Set<String> names = new HashSet<>(SHIPPED);
    SHIPPED.forEach(name -> profiles.add(shipped(name)));
    for (Path file : files(problems)) {
      try {
        PolicyProfile profile = read(file);
        if (!names.add(profile.name())) {
          throw new ProfileException(
              ProfileException.Problem.NAME_TAKEN, file.toString(), "name", profile.name());
        }
        profiles.add(profile);
      } catch (ProfileException e) {
        problems.add(e);
      }
    }
    return new Catalogue(profiles, problems);
  }

  /** All profiles that can be read, the shipped ones first. */
  public List<PolicyProfile> all() {
    return load().profiles();
  }

  /** The profile of a name. */
  public Optional<PolicyProfile> find(String name) {
    if (SHIPPED.contains(name)) {
      return Optional.of(shipped(name));
    }
    return all().stream().filter(profile -> profile.name().equals(name)).findFirst();
  }

  /**
   * Keeps a user's profile in the file it came from, or else in one of its name: written aside,
   * then moved into place.
   *
   * @throws ProfileException if it has a shipped profile's name, if a file that is no profile of
   *     that name is in its way, or if the file cannot be written
   */
  public void save(PolicyProfile profile) throws ProfileException {
    Optional<Path> known = fileOf(profile.name());
    Path file = known.orElseGet(() -> file(profile.name()));
    if (profile.isShipped() || (known.isEmpty() && Files.exists(file))) {
      throw new ProfileException(
          ProfileException.Problem.NAME_TAKEN, file.toString(), "name", profile.name());
    }
    write(file, ProfileJson.write(profile));
  }

  /**
   * Keeps a changed profile under its new name, then removes the file of the old name.
   *
   * @throws ProfileException if the new name is taken, or a file cannot be written; the old one is
   *     then still there
   */
  public void rename(String oldName, PolicyProfile profile) throws ProfileException {
    if (!profile.name().equals(oldName) && fileOf(profile.name()).isPresent()) {
      throw new ProfileException(
          ProfileException.Problem.NAME_TAKEN,
          file(profile.name()).toString(),
          "name",
          profile.name());
    }
    save(profile);
    if (!profile.name().equals(oldName)) {
      Optional<Removed> _ = remove(oldName);
    }
  }

  /** A profile's file that was removed, byte by byte as it was. */
  public static final class Removed {
    private final Path file;
    private final byte[] content;

    private Removed(Path file, byte[] content) {
      this.file = file;
      this.content = content;
    }
  }

  /**
   * Removes a user's profile. A shipped one, and one that is not there, stay as they are.
   *
   * @return what {@link #restore} needs; empty if there was none
   * @throws ProfileException if the file cannot be removed
   */
  public Optional<Removed> remove(String name) throws ProfileException {
    Optional<Path> file = fileOf(name);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      Removed removed = new Removed(file.get(), Files.readAllBytes(file.get()));
      Files.delete(file.get());
      return Optional.of(removed);
    } catch (IOException e) {
      throw fileProblem(file.get(), e);
    }
  }

  /**
   * Puts a removed profile back as it was.
   *
   * @throws ProfileException if another file has taken its place meanwhile, or it cannot be written
   */
  public void restore(Removed removed) throws ProfileException {
    if (Files.exists(removed.file)) {
      throw new ProfileException(
          ProfileException.Problem.NAME_TAKEN,
          removed.file.toString(),
          "name",
          String.valueOf(removed.file.getFileName()));
    }
    write(removed.file, removed.content);
  }

  /**
   * Reads one file, wherever it is.
   *
   * @throws ProfileException if it cannot be read or is no profile
   */
  public static PolicyProfile read(Path file) throws ProfileException {
    return examine(file).orThrow();
  }

  /** Reads one file, wherever it is, and says everything that is wrong with it. */
  public static ProfileReading examine(Path file) {
    try {
      if (Files.size(file) > LONGEST_FILE) {
        return ProfileReading.failed(
            new ProfileException(ProfileException.Problem.JSON, file.toString(), "", "> 1 MiB"));
      }
      return examine(Files.readAllBytes(file), file.toString());
    } catch (NoSuchFileException e) {
      return ProfileReading.failed(
          new ProfileException(ProfileException.Problem.NOT_FOUND, file.toString(), "", ""));
    } catch (IOException e) {
      return ProfileReading.failed(fileProblem(file, e));
    }
  }

  /**
   * Reads a profile's JSON and says everything that is wrong with it.
   *
   * @param source what to call it in problems
   */
  public static ProfileReading examine(byte[] json, String source) {
    return ProfileReader.read(json, source);
  }

  /** The JSON of a profile, as it is kept in files. */
  public static byte[] json(PolicyProfile profile) {
    return ProfileJson.write(profile);
  }

  /**
   * Writes a profile to a file of one's choice, replacing what is there.
   *
   * @throws ProfileException if it cannot be written
   */
  public static void export(PolicyProfile profile, Path file) throws ProfileException {
    write(file, ProfileJson.write(profile));
  }

  /**
   * A profile that comes with the program.
   *
   * @throws IllegalArgumentException if none has that name
   */
  public static PolicyProfile shipped(String name) {
    if (!SHIPPED.contains(name)) {
      throw new IllegalArgumentException("no shipped profile: " + name);
    }
    String resource = "profile-" + name + SUFFIX;
    try (InputStream in = ProfileStore.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      return ProfileReader.read(in.readAllBytes(), resource).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ProfileException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path file(String name) {
    return directory.resolve(name + SUFFIX);
  }

  /** The file a user's profile is in, whatever the file is called. */
  private Optional<Path> fileOf(String name) {
    if (!PolicyProfile.isName(name)) {
      return Optional.empty();
    }
    for (Path file : files(new ArrayList<>())) {
      Optional<PolicyProfile> profile = examine(file).profile();
      if (profile.isPresent() && profile.get().name().equals(name)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private static void write(Path file, byte[] content) throws ProfileException {
    try {
      WholeFile.write(file, content);
    } catch (IOException e) {
      throw fileProblem(file, e);
    }
  }

  private static ProfileException fileProblem(Path file, IOException e) {
    return new ProfileException(ProfileException.Problem.FILE, file.toString(), "", Reasons.of(e));
  }

  private List<Path> files(List<ProfileException> problems) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
      stream.forEach(files::add);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of(); // nobody has saved a profile yet
    } catch (IOException | DirectoryIteratorException e) {
      problems.add(
          new ProfileException(
              ProfileException.Problem.FILE, directory.toString(), "", Reasons.of(e)));
    }
    files.sort(null);
    return files;
  }
}
