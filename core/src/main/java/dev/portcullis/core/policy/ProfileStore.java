package dev.portcullis.core.policy;

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
   * Keeps a user's profile in the file of its name: written aside, then moved into place.
   *
   * @throws ProfileException if it has a shipped profile's name, or the file cannot be written
   */
  public void save(PolicyProfile profile) throws ProfileException {
    Path file = file(profile.name());
    if (SHIPPED.contains(profile.name())) {
      throw new ProfileException(
          ProfileException.Problem.NAME_TAKEN, file.toString(), "name", profile.name());
    }
    try {
      WholeFile.write(file, ProfileJson.write(profile));
    } catch (IOException e) {
      throw new ProfileException(
          ProfileException.Problem.FILE, file.toString(), "", String.valueOf(e.getMessage()));
    }
  }

  /**
   * Removes a user's profile. A shipped one, and one that is not there, stay as they are.
   *
   * @return whether there was one
   * @throws ProfileException if the file cannot be removed
   */
  public boolean delete(String name) throws ProfileException {
    if (!PolicyProfile.isName(name)) {
      return false;
    }
    Path file = file(name);
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new ProfileException(
          ProfileException.Problem.FILE, file.toString(), "", String.valueOf(e.getMessage()));
    }
  }

  /**
   * Reads one file, wherever it is.
   *
   * @throws ProfileException if it cannot be read or is no profile
   */
  public static PolicyProfile read(Path file) throws ProfileException {
    byte[] bytes;
    try {
      if (Files.size(file) > LONGEST_FILE) {
        throw new ProfileException(ProfileException.Problem.JSON, file.toString(), "", "> 1 MiB");
      }
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new ProfileException(ProfileException.Problem.NOT_FOUND, file.toString(), "", "");
    } catch (IOException e) {
      throw new ProfileException(
          ProfileException.Problem.FILE, file.toString(), "", String.valueOf(e.getMessage()));
    }
    return ProfileJson.read(bytes, file.toString());
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
      return ProfileJson.read(in.readAllBytes(), resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ProfileException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path file(String name) {
    return directory.resolve(name + SUFFIX);
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
              ProfileException.Problem.FILE,
              directory.toString(),
              "",
              String.valueOf(e.getMessage())));
    }
    files.sort(null);
    return files;
  }
}
